ALTER TABLE radius.authentication_outcome
    ADD COLUMN method text,
    ADD COLUMN ssid   text;

CREATE INDEX authentication_outcome_by_device ON radius.authentication_outcome (mac_fingerprint, id DESC);
