ALTER TABLE inventory.site ADD COLUMN archived boolean NOT NULL DEFAULT false;

-- Milestones are history: a site that has any is archived, not deleted.
ALTER TABLE inventory.milestone DROP CONSTRAINT milestone_site_fkey;
ALTER TABLE inventory.milestone ADD FOREIGN KEY (site) REFERENCES inventory.site (code);

-- What happened to everything about a site.
CREATE INDEX audit_entry_by_site_before ON inventory.audit_entry ((before ->> 'site'), id DESC);
CREATE INDEX audit_entry_by_site_after ON inventory.audit_entry ((after ->> 'site'), id DESC);
