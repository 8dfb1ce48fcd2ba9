CREATE TABLE inventory.site (
    code          text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,23}$'),
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    kind          text NOT NULL,
    town          text,
    address       text,
    postcode      text,
    uprn          text CHECK (uprn ~ '^[0-9]{1,12}$'),
    latitude      double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude     double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    published     boolean NOT NULL,
    opening_hours text,
    owner         text,
    note          text,
    version       bigint NOT NULL
);

CREATE TABLE inventory.device (
    name         text PRIMARY KEY,
    site         text NOT NULL REFERENCES inventory.site (code),
    kind         text NOT NULL,
    address      text NOT NULL,
    port         integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    parent       text REFERENCES inventory.device (name),
    poll_seconds integer NOT NULL CHECK (poll_seconds BETWEEN 10 AND 86400),
    profile      text,
    -- Sealed with tolbooth.encryption-key; absent where the device is not asked over SNMP.
    credentials  text,
    version      bigint NOT NULL
);

CREATE INDEX device_by_site ON inventory.device (site, name);

CREATE TABLE inventory.milestone (
    site      text NOT NULL REFERENCES inventory.site (code) ON DELETE CASCADE,
    milestone text NOT NULL,
    planned   date,
    forecast  date,
    actual    date,
    note      text,
    PRIMARY KEY (site, milestone)
);

CREATE TABLE inventory.audit_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    changed_by text NOT NULL,
    subject    text NOT NULL,
    before     jsonb,
    after      jsonb,
    why        text
);

CREATE INDEX audit_entry_by_subject ON inventory.audit_entry (subject, id DESC);
