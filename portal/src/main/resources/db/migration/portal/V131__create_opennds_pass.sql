-- Devices that an openNDS gateway of level 3 or 4 is to let in when it next asks; removed a day later.
CREATE TABLE portal.opennds_pass (
    nas          text NOT NULL,
    -- The device's token as the gateway expects it back, good there until its next sign-in.
    rhid         text NOT NULL,
    gateway_hash text NOT NULL,
    -- Minutes, kbit/s up and down, kB up and down, as the gateway reads them.
    allowance    text NOT NULL,
    asked        timestamptz NOT NULL,
    shown        integer NOT NULL DEFAULT 0,
    opened       timestamptz,
    PRIMARY KEY (nas, rhid)
);

CREATE INDEX opennds_pass_by_time ON portal.opennds_pass (asked);
