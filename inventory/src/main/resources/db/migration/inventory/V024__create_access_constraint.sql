CREATE SEQUENCE inventory.access_constraint_id;

-- Either closed days, or the weekdays that are open with their hours, or neither: then only with escort.
CREATE TABLE inventory.access_constraint (
    id           bigint PRIMARY KEY,
    site         text NOT NULL REFERENCES inventory.site (code) ON DELETE CASCADE,
    closed_from  date,
    closed_until date CHECK (closed_until >= closed_from),
    -- 1 is Monday, 7 is Sunday (ISO 8601)
    weekdays     integer[] CHECK (cardinality(weekdays) BETWEEN 1 AND 7),
    hours_from   time,
    hours_until  time CHECK (hours_until > hours_from),
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
    version      bigint NOT NULL,
    CHECK ((closed_from IS NULL) = (closed_until IS NULL)),
    CHECK (closed_from IS NULL OR weekdays IS NULL),
    CHECK (weekdays IS NOT NULL OR (hours_from IS NULL AND hours_until IS NULL))
);

CREATE INDEX access_constraint_by_site ON inventory.access_constraint (site);
