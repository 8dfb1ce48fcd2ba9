-- Sending is limited by site too; each limit is counted by an index of its own.
ALTER TABLE portal.code ADD COLUMN site text;

CREATE INDEX code_by_nas ON portal.code (nas, sent) WHERE nas IS NOT NULL;
CREATE INDEX code_by_site ON portal.code (site, sent) WHERE site IS NOT NULL;
CREATE INDEX code_by_kind ON portal.code (kind, sent);
