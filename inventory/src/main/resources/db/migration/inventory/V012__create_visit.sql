CREATE TABLE inventory.visit (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site       text NOT NULL REFERENCES inventory.site (code),
    contractor text NOT NULL REFERENCES inventory.contractor (id),
    work       text NOT NULL,
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    -- Scottish time, each day.
    arrives    time NOT NULL,
    leaves     time NOT NULL,
    booked_by  text NOT NULL,
    state      text NOT NULL CHECK (state IN ('booked', 'done', 'access-refused', 'cancelled')),
    reason     text,
    note       text,
    version    bigint NOT NULL,
    CHECK (last_day BETWEEN first_day AND first_day + 30),
    CHECK (leaves > arrives),
    CHECK ((state IN ('access-refused', 'cancelled')) = (reason IS NOT NULL))
);

CREATE INDEX visit_by_site ON inventory.visit (site, first_day);
CREATE INDEX visit_by_contractor ON inventory.visit (contractor, first_day);
