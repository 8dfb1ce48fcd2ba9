-- Announced work: what is covered by it raises no alarm, and its time counts neither for nor against availability.
CREATE TABLE collector.maintenance_window (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('site', 'device', 'circuit')),
    subject  text NOT NULL,
    starts   timestamptz NOT NULL,
    ends     timestamptz NOT NULL,
    reason   text NOT NULL CHECK (reason <> ''),
    made_by  text NOT NULL,
    version  bigint NOT NULL DEFAULT 1,
    CHECK (ends > starts)
);

CREATE INDEX maintenance_window_by_end ON collector.maintenance_window (ends);
