-- Work that comes again by the calendar, in Scottish civil time; the rule is a subset of RFC 5545's RRULE.
CREATE TABLE collector.maintenance_schedule (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('site', 'device', 'circuit')),
    subject    text NOT NULL,
    rule       text NOT NULL CHECK (rule ~ ('^FREQ=(WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}'
                   || '|MONTHLY;BYDAY=([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)'
                   || '|MONTHLY;BYMONTHDAY=([1-9]|1[0-9]|2[0-8]))$')),
    starts     time NOT NULL,
    ends       time NOT NULL,
    first_day  date NOT NULL,
    last_day   date,
    reason     text NOT NULL CHECK (reason <> ''),
    made_by    text NOT NULL,
    version    bigint NOT NULL DEFAULT 1,
    CHECK (ends <> starts),
    CHECK (last_day >= first_day)
);

-- Days on which it does not take place, or not beyond that instant.
CREATE TABLE collector.maintenance_skip (
    schedule  bigint NOT NULL REFERENCES collector.maintenance_schedule ON DELETE CASCADE,
    day       date NOT NULL,
    cut       timestamptz NOT NULL,
    PRIMARY KEY (schedule, day)
);
