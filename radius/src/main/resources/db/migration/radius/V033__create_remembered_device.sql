-- What a NAS is let do with requests that name a device only.
CREATE TABLE radius.nas_access (
    nas               text PRIMARY KEY REFERENCES radius.nas_client (name) ON DELETE CASCADE,
    remembers_devices boolean NOT NULL,
    redirect_url      text CHECK (length(redirect_url) BETWEEN 1 AND 160),
    redirect_acl      text CHECK (length(redirect_acl) BETWEEN 1 AND 64),
    version           bigint NOT NULL,
    CHECK ((redirect_url IS NULL) = (redirect_acl IS NULL))
);

-- A device whose registrant wished that it comes online without signing in again.
CREATE TABLE radius.remembered_device (
    -- Keyed fingerprint of the address, by which it is found.
    device     text PRIMARY KEY,
    registrant uuid NOT NULL REFERENCES radius.registrant (id) ON DELETE CASCADE,
    -- Sealed.
    mac        text NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    remembered timestamptz NOT NULL
);

CREATE INDEX remembered_device_by_registrant ON radius.remembered_device (registrant);

-- Whether a device is online elsewhere is asked for each request that names a device only.
CREATE INDEX session_open_by_mac ON radius.session (mac) WHERE stopped IS NULL;
