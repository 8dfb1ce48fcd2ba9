-- What stands for the NAS of a site in tests of the way in. It lets nobody online, so no list, export or statistic has it.
CREATE TABLE radius.test_nas (
    site    text PRIMARY KEY REFERENCES inventory.site (code) ON DELETE CASCADE,
    -- Where its requests come from.
    address inet NOT NULL UNIQUE,
    vendor  text NOT NULL,
    -- Sealed with tolbooth.encryption-key.
    secret  text NOT NULL
);

COMMENT ON TABLE radius.test_nas IS 'not personal';
