-- How a waiting file is to be read, where there is a choice; never a token or another secret.
ALTER TABLE portal.pending_import ADD COLUMN options text;
