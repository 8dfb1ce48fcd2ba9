ALTER TABLE radius.access_grant
    ADD COLUMN ssid    text,
    ADD COLUMN uses    integer NOT NULL DEFAULT 1 CHECK (uses BETWEEN 1 AND 10),
    ADD COLUMN used    integer NOT NULL DEFAULT 0,
    ADD COLUMN revoked timestamptz;

UPDATE radius.access_grant SET used = 1 WHERE used_at IS NOT NULL;

ALTER TABLE radius.access_grant ADD CHECK (used BETWEEN 0 AND uses);

-- The second request of Cisco's central web authentication names the device only.
CREATE INDEX access_grant_by_mac ON radius.access_grant (mac) WHERE mac IS NOT NULL;
