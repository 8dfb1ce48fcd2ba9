-- Who is told of which alarms, where and when.
CREATE TABLE collector.alarm_route (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text NOT NULL UNIQUE CHECK (name <> ''),
    channel        text NOT NULL CHECK (channel IN ('email', 'webhook', 'teams', 'sms')),
    address        text NOT NULL CHECK (address <> ''),
    severity       text NOT NULL CHECK (severity IN ('critical', 'major', 'minor', 'warning')),
    sites          text[] NOT NULL DEFAULT '{}',
    hours          text,
    digest_minutes integer NOT NULL DEFAULT 0 CHECK (digest_minutes BETWEEN 0 AND 1440),
    after_minutes  integer NOT NULL DEFAULT 0 CHECK (after_minutes BETWEEN 0 AND 10080),
    enabled        boolean NOT NULL DEFAULT true,
    version        bigint NOT NULL DEFAULT 1
);

-- What a route was told of an alarm: nobody is told twice, and of an end only who was told of the beginning.
CREATE TABLE collector.alarm_telling (
    alarm  bigint NOT NULL REFERENCES collector.alarm ON DELETE CASCADE,
    route  bigint NOT NULL REFERENCES collector.alarm_route ON DELETE CASCADE,
    times  integer NOT NULL,
    ended  boolean NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (alarm, route, times, ended)
);
