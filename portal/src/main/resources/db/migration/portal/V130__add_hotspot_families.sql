-- More families of NASes: the words are HotspotFamily's.
ALTER TABLE portal.hotspot DROP CONSTRAINT hotspot_family_check;
ALTER TABLE portal.hotspot ADD CONSTRAINT hotspot_family_check CHECK (family ~ '^[a-z0-9_]{1,32}$');

-- What the portal needs to call a controller; its password is in uam_secret.
ALTER TABLE portal.hotspot
    ADD COLUMN controller_url         text,
    ADD COLUMN controller_user        text,
    ADD COLUMN controller_site        text,
    -- SHA-256 fingerprint; absent where the Java platform trusts what the controller shows.
    ADD COLUMN controller_certificate text CHECK (controller_certificate ~ '^[0-9a-f]{64}$'),
    ADD COLUMN fas_level              integer CHECK (fas_level BETWEEN 1 AND 4);
