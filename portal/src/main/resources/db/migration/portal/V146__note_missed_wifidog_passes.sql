-- When it was found, and counted, that the gateway had not asked about it in time.
ALTER TABLE portal.wifidog_pass ADD COLUMN missed timestamptz;
UPDATE portal.wifidog_pass SET missed = made WHERE signed_in IS NULL;
CREATE INDEX wifidog_pass_not_used ON portal.wifidog_pass (made) WHERE signed_in IS NULL AND missed IS NULL;
