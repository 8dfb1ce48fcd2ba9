-- Counts the changes, so that nobody overwrites what they have not seen.
ALTER TABLE portal.hotspot ADD COLUMN version bigint NOT NULL DEFAULT 1;
