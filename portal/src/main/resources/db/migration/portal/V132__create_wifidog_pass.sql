-- Tokens that residents take to a WifiDog gateway, which asks about them again for as long as the device is online.
CREATE TABLE portal.wifidog_pass (
    -- Keyed digests of the token and of the device's address.
    token     text PRIMARY KEY,
    nas       text NOT NULL,
    device    text,
    made      timestamptz NOT NULL,
    seconds   bigint NOT NULL,
    octets    bigint,
    signed_in timestamptz,
    signed_out timestamptz
);

CREATE INDEX wifidog_pass_by_time ON portal.wifidog_pass (made);
