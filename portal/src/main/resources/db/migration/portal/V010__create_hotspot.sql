CREATE TABLE portal.hotspot (
    nas         text PRIMARY KEY,
    family      text NOT NULL CHECK (family IN ('coovachilli', 'mikrotik')),
    identity    text,
    login_hosts text[] NOT NULL,
    portal_url  text,
    -- Sealed with tolbooth.encryption-key; absent where the RADIUS secret serves.
    uam_secret  text
);

CREATE UNIQUE INDEX hotspot_by_identity ON portal.hotspot (lower(identity));
