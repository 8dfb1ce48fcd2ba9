-- What was refused by which guard, by day and site and without anything about anybody.
CREATE TABLE portal.refusal_day (
    day   date NOT NULL,
    -- Empty where it is not known, or there is none.
    site  text NOT NULL,
    guard text NOT NULL,
    times bigint NOT NULL CHECK (times > 0),
    PRIMARY KEY (day, site, guard)
);

COMMENT ON TABLE portal.refusal_day IS 'not personal';
