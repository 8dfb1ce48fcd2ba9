CREATE TABLE radius.policy_rule (
    name                     text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$' AND name <> 'base'),
    site                     text REFERENCES inventory.site (code),
    site_kind                text,
    registrant_group         text,
    -- Words such as monday,tuesday; empty for every day.
    days                     text NOT NULL,
    from_time                time,
    until_time               time,
    opening                  text NOT NULL CHECK (opening IN ('any', 'open', 'closed')),
    session_timeout_seconds  bigint CHECK (session_timeout_seconds BETWEEN 60 AND 2592000),
    idle_timeout_seconds     bigint CHECK (idle_timeout_seconds BETWEEN 60 AND 2592000),
    interim_interval_seconds bigint CHECK (interim_interval_seconds BETWEEN 60 AND 86400),
    download_bits_per_second bigint CHECK (download_bits_per_second BETWEEN 0 AND 4294967295),
    upload_bits_per_second   bigint CHECK (upload_bits_per_second BETWEEN 0 AND 4294967295),
    quota_octets             bigint CHECK (quota_octets BETWEEN 1000000 AND 1000000000000000),
    devices                  bigint CHECK (devices BETWEEN 1 AND 100),
    filter                   text CHECK (length(filter) BETWEEN 1 AND 64),
    role                     text CHECK (length(role) BETWEEN 1 AND 64),
    vlan                     bigint CHECK (vlan BETWEEN 1 AND 4094),
    remembered_days          bigint CHECK (remembered_days BETWEEN 1 AND 90),
    ends_at_closing          boolean,
    version                  bigint NOT NULL,
    CHECK (site IS NULL OR site_kind IS NULL),
    CHECK (from_time < until_time)
);

-- One row that changes with every rule, so that other processes notice at the price of one small query.
CREATE TABLE radius.policy_stamp (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    stamp    bigint NOT NULL
);
INSERT INTO radius.policy_stamp (stamp) VALUES (0);
