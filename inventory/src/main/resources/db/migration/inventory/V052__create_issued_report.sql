-- Only ever added to: a report stays as it was given to committee.
CREATE TABLE inventory.issued_report (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    as_at     date NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by text NOT NULL,
    content   jsonb NOT NULL
);

CREATE INDEX issued_report_by_date ON inventory.issued_report (as_at DESC, id DESC);
