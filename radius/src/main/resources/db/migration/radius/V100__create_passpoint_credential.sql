-- What a device signs in to the encrypted network with, for as long as its profile is good.
CREATE TABLE radius.passpoint_credential (
    username      text PRIMARY KEY,
    -- Sealed: MS-CHAPv2 needs the password itself.
    password      text NOT NULL,
    registrant    uuid NOT NULL REFERENCES radius.registrant (id) ON DELETE CASCADE,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    issued        timestamptz NOT NULL,
    expires       timestamptz NOT NULL,
    -- Keyed fingerprint of the key with which its profile is collected, for some minutes and a few times.
    collect_key   text NOT NULL UNIQUE,
    collect_until timestamptz NOT NULL,
    collected     integer NOT NULL DEFAULT 0
);

CREATE INDEX passpoint_credential_by_registrant ON radius.passpoint_credential (registrant);
CREATE INDEX passpoint_credential_by_expiry ON radius.passpoint_credential (expires);
