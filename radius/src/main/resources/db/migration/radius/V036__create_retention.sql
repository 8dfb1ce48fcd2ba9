-- What was destroyed by which rule, without a word of what it said.
CREATE TABLE radius.destruction (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    what       text NOT NULL,
    rule       text NOT NULL,
    older_than timestamptz NOT NULL,
    records    bigint NOT NULL CHECK (records > 0)
);

CREATE INDEX destruction_by_time ON radius.destruction (at);

-- The key of the pseudonyms of one month; without it nobody can tell any more whose they were.
CREATE TABLE radius.pseudonym_key (
    month     date PRIMARY KEY CHECK (extract(day FROM month) = 1),
    -- Sealed; removed when the month's sessions have their pseudonyms.
    key       text,
    destroyed timestamptz,
    CHECK ((key IS NULL) = (destroyed IS NOT NULL))
);

-- Stands for the registrant once who it was is forgotten: the same for all sessions of a person in one month.
ALTER TABLE radius.session ADD COLUMN pseudonym text;

CREATE INDEX session_with_person ON radius.session (started) WHERE registrant IS NOT NULL OR mac IS NOT NULL;
CREATE INDEX registrant_by_use ON radius.registrant (coalesce(last_seen, registered));
