-- When a device began to answer, or to be silent: what the order of polls is judged by.
ALTER TABLE collector.device_state ADD COLUMN turned timestamptz;

-- Every change of state of every device, access point, circuit and site: what availability is computed from.
CREATE TABLE collector.state_change (
    kind    text NOT NULL CHECK (kind IN ('device', 'access-point', 'circuit', 'site')),
    subject text NOT NULL,
    at      timestamptz NOT NULL,
    site    text NOT NULL,
    state   text NOT NULL,
    reason  text NOT NULL,
    PRIMARY KEY (kind, subject, at)
);

CREATE INDEX state_change_by_site ON collector.state_change (site, at);

-- Until when the estate has been watched, and when it was not: nobody knows what was up then.
CREATE TABLE collector.watch (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    watched_at  timestamptz NOT NULL
);

CREATE TABLE collector.unwatched (
    since  timestamptz PRIMARY KEY,
    until  timestamptz NOT NULL,
    CHECK (until > since)
);
