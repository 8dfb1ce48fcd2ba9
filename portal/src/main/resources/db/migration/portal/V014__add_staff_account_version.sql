-- Counts the changes of password, role and right to sign in: a session belongs to one version.
ALTER TABLE portal.staff_account ADD COLUMN version bigint NOT NULL DEFAULT 1;
