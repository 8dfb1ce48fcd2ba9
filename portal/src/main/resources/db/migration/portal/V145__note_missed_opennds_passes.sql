-- When it was found, and counted, that the gateway had not come for it in time.
ALTER TABLE portal.opennds_pass ADD COLUMN missed timestamptz;
UPDATE portal.opennds_pass SET missed = asked WHERE opened IS NULL;
