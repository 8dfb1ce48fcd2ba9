-- What is wrong and somebody should see to: one open alarm at most for each rule and subject.
CREATE TABLE collector.alarm (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule            text NOT NULL,
    kind            text NOT NULL,
    subject         text NOT NULL,
    name            text NOT NULL,
    site            text,
    severity        text NOT NULL CHECK (severity IN ('critical', 'major', 'minor', 'warning')),
    detail          text NOT NULL,
    since           timestamptz NOT NULL,
    raised          timestamptz NOT NULL,
    cleared         timestamptz,
    cleared_because text,
    times           integer NOT NULL DEFAULT 1 CHECK (times >= 1),
    flapping        boolean NOT NULL DEFAULT false,
    muted           text,
    affected        text[] NOT NULL DEFAULT '{}',
    people_now      integer,
    people_usual    double precision,
    acknowledged    timestamptz,
    acknowledged_by text,
    assigned_to     text,
    shelved_until   timestamptz,
    version         bigint NOT NULL DEFAULT 1,
    CHECK ((acknowledged IS NULL) = (acknowledged_by IS NULL)),
    CHECK ((cleared IS NULL) = (cleared_because IS NULL))
);

CREATE UNIQUE INDEX one_open_alarm ON collector.alarm (rule, kind, subject) WHERE cleared IS NULL;
CREATE INDEX alarm_by_clearing ON collector.alarm (cleared DESC);
CREATE INDEX alarm_by_site ON collector.alarm (site, raised DESC);

-- What became of an alarm: by the service itself or by staff.
CREATE TABLE collector.alarm_event (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alarm   bigint NOT NULL REFERENCES collector.alarm ON DELETE CASCADE,
    at      timestamptz NOT NULL,
    event   text NOT NULL,
    made_by text NOT NULL,
    text    text NOT NULL
);

CREATE INDEX alarm_event_by_alarm ON collector.alarm_event (alarm, id);
