CREATE TABLE radius.nas_client (
    name                          text PRIMARY KEY,
    address                       cidr NOT NULL UNIQUE,
    site                          text REFERENCES inventory.site (code),
    vendor                        text NOT NULL,
    coa_port                      integer CHECK (coa_port BETWEEN 1 AND 65535),
    require_message_authenticator boolean NOT NULL,
    -- Sealed with tolbooth.encryption-key.
    secret                        text NOT NULL,
    coa_secret                    text,
    version                       bigint NOT NULL
);

CREATE INDEX nas_client_by_site ON radius.nas_client (site);

-- One row that changes with every NAS client, so that other processes notice at the price of one small query.
CREATE TABLE radius.nas_client_stamp (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    stamp    bigint NOT NULL
);
INSERT INTO radius.nas_client_stamp (stamp) VALUES (0);

CREATE TABLE radius.registrant (
    id                  uuid PRIMARY KEY,
    -- Sealed; found again by its keyed fingerprint.
    contact             text NOT NULL,
    contact_fingerprint text NOT NULL UNIQUE,
    language            text NOT NULL,
    terms_accepted      text NOT NULL,
    registered          timestamptz NOT NULL,
    last_seen           timestamptz
);

CREATE TABLE radius.access_grant (
    username   text PRIMARY KEY,
    -- Sealed, bound to the user name; removed once it was used.
    password   text,
    registrant uuid NOT NULL REFERENCES radius.registrant (id) ON DELETE CASCADE,
    mac        text,
    nas        text,
    issued     timestamptz NOT NULL,
    expires    timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE INDEX access_grant_by_registrant ON radius.access_grant (registrant);
CREATE INDEX access_grant_by_expiry ON radius.access_grant (expires);

CREATE TABLE radius.authentication_outcome (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              timestamptz NOT NULL,
    nas             text NOT NULL,
    site            text,
    accepted        boolean NOT NULL,
    reason          text,
    mac_fingerprint text,
    registrant      uuid REFERENCES radius.registrant (id) ON DELETE SET NULL,
    CHECK (accepted = (reason IS NULL))
);

CREATE INDEX authentication_outcome_by_time ON radius.authentication_outcome (at);
CREATE INDEX authentication_outcome_by_nas ON radius.authentication_outcome (nas, id DESC);
CREATE INDEX authentication_outcome_by_site ON radius.authentication_outcome (site, id DESC);
CREATE INDEX authentication_outcome_by_registrant ON radius.authentication_outcome (registrant);

CREATE TABLE radius.session (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nas             text NOT NULL,
    -- The address that the NAS sent from: a block of addresses may be one NAS client.
    source          text NOT NULL,
    acct_session_id text NOT NULL,
    -- What the NAS calls itself, or empty: a controller may speak for many.
    nas_identifier  text NOT NULL,
    site            text,
    registrant      uuid REFERENCES radius.registrant (id) ON DELETE SET NULL,
    mac             text,
    ssid            text,
    started         timestamptz NOT NULL,
    last_update     timestamptz NOT NULL,
    stopped         timestamptz,
    -- Whether this service concluded that it is over; the NAS may still say otherwise.
    presumed        boolean NOT NULL,
    -- When a packet about it last came, by this service's clock.
    heard           timestamptz NOT NULL,
    input_octets    bigint NOT NULL,
    output_octets   bigint NOT NULL,
    terminate_cause text,
    CHECK (stopped IS NOT NULL OR NOT presumed),
    CHECK (stopped >= started)
);

CREATE UNIQUE INDEX session_open ON radius.session (nas, source, nas_identifier, acct_session_id)
    WHERE stopped IS NULL;
CREATE INDEX session_by_key ON radius.session (nas, source, nas_identifier, acct_session_id, id DESC);
CREATE INDEX session_online ON radius.session (site, registrant) WHERE stopped IS NULL;
CREATE INDEX session_by_start ON radius.session (started, id);
CREATE INDEX session_by_stop ON radius.session (stopped);
CREATE INDEX session_by_site ON radius.session (site, started DESC);
CREATE INDEX session_by_registrant ON radius.session (registrant, started DESC);

CREATE TABLE radius.shedlock (
    name       varchar(64) PRIMARY KEY,
    lock_until timestamptz NOT NULL,
    locked_at  timestamptz NOT NULL,
    locked_by  varchar(255) NOT NULL
);
