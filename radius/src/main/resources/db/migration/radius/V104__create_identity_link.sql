-- The account with an identity provider (OpenID Connect) by which a registrant comes to their data without a code.
CREATE TABLE radius.identity_link (
    registrant uuid PRIMARY KEY REFERENCES radius.registrant (id) ON DELETE CASCADE,
    -- Keyed fingerprint of the provider and of its number for the person: neither can be read back.
    identity   text NOT NULL UNIQUE CHECK (length(identity) = 43),
    linked     timestamptz NOT NULL,
    used       timestamptz
);

COMMENT ON COLUMN radius.identity_link.registrant IS
    'personal: residents; to sign people in by an account that they have elsewhere, where they wish that; {tolbooth.radius.retention.registrants:365d} after the last use, or when its holder removes it';
COMMENT ON COLUMN radius.identity_link.identity IS
    'personal: residents; to sign people in by an account that they have elsewhere, where they wish that; {tolbooth.radius.retention.registrants:365d} after the last use, or when its holder removes it';
COMMENT ON COLUMN radius.identity_link.linked IS
    'personal: residents; to sign people in by an account that they have elsewhere, where they wish that; {tolbooth.radius.retention.registrants:365d} after the last use, or when its holder removes it';
COMMENT ON COLUMN radius.identity_link.used IS
    'personal: residents; to sign people in by an account that they have elsewhere, where they wish that; {tolbooth.radius.retention.registrants:365d} after the last use, or when its holder removes it';
