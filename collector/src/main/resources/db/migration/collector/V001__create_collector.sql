-- What is known of devices and access points now; written in batches after polls.
CREATE TABLE collector.device_state (
    device        text PRIMARY KEY,
    state         text NOT NULL,
    reason        text NOT NULL,
    since         timestamptz NOT NULL,
    failures      integer NOT NULL,
    last_poll     timestamptz,
    last_answer   timestamptz,
    response_seconds double precision,
    clients       integer,
    system_name   text
);

CREATE TABLE collector.access_point_state (
    controller text NOT NULL,
    identity   text NOT NULL,
    name       text NOT NULL,
    state      text NOT NULL,
    reason     text NOT NULL,
    since      timestamptz NOT NULL,
    last_seen  timestamptz,
    clients    integer,
    PRIMARY KEY (controller, identity)
);

CREATE TABLE collector.latest_reading (
    device   text PRIMARY KEY,
    readings jsonb NOT NULL
);

-- Time series: what a series is about, the order of its fields, and wide rows in partitions that are dropped when old.
CREATE TABLE collector.series (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measurement text NOT NULL,
    tags        jsonb NOT NULL,
    UNIQUE (measurement, tags)
);

CREATE INDEX series_by_tags ON collector.series USING gin (tags jsonb_path_ops);

CREATE TABLE collector.series_field (
    measurement text NOT NULL,
    field       text NOT NULL,
    position    integer NOT NULL CHECK (position BETWEEN 1 AND 200),
    PRIMARY KEY (measurement, field),
    UNIQUE (measurement, position)
);

CREATE TABLE collector.raw_sample (
    series integer NOT NULL,
    at     timestamptz NOT NULL,
    fields double precision[] NOT NULL,
    PRIMARY KEY (series, at)
) PARTITION BY RANGE (at);

CREATE TABLE collector.five_minute_sample (
    series   integer NOT NULL,
    at       timestamptz NOT NULL,
    minima   double precision[] NOT NULL,
    means    double precision[] NOT NULL,
    maxima   double precision[] NOT NULL,
    counts   bigint[] NOT NULL,
    PRIMARY KEY (series, at)
) PARTITION BY RANGE (at);

CREATE TABLE collector.hourly_sample (
    series   integer NOT NULL,
    at       timestamptz NOT NULL,
    minima   double precision[] NOT NULL,
    means    double precision[] NOT NULL,
    maxima   double precision[] NOT NULL,
    counts   bigint[] NOT NULL,
    PRIMARY KEY (series, at)
) PARTITION BY RANGE (at);

-- Up to when samples have been rolled up.
CREATE TABLE collector.roll_up (
    target text PRIMARY KEY,
    until  timestamptz NOT NULL
);

-- Two writers may measure one thing at one instant: what the later one does not say stays as the earlier one said.
CREATE FUNCTION collector.overlaid(earlier double precision[], later double precision[]) RETURNS double precision[]
    LANGUAGE sql IMMUTABLE
    RETURN (SELECT array_agg(coalesce(b, a) ORDER BY n)
              FROM unnest(earlier, later) WITH ORDINALITY AS both_rows (a, b, n));

CREATE TABLE collector.shedlock (
    name       text PRIMARY KEY,
    lock_until timestamptz NOT NULL,
    locked_at  timestamptz NOT NULL,
    locked_by  text NOT NULL
);
