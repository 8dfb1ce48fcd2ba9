-- The latest ICMP echoes of each device; the series have the earlier ones.
CREATE TABLE collector.device_ping (
    device        text PRIMARY KEY,
    at            timestamptz NOT NULL,
    sent          integer NOT NULL CHECK (sent > 0),
    received      integer NOT NULL CHECK (received BETWEEN 0 AND sent),
    mean_seconds  double precision CHECK (mean_seconds >= 0),
    CHECK ((received = 0) = (mean_seconds IS NULL))
);

-- Whether the collector that pings may: one row at most.
CREATE TABLE collector.ping_standing (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    at         timestamptz NOT NULL,
    problem    text
);
