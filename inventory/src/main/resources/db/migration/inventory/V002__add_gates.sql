-- Forecasts that moved, and why.
CREATE TABLE inventory.forecast_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site       text NOT NULL REFERENCES inventory.site (code) ON DELETE CASCADE,
    milestone  text NOT NULL,
    moved_from date NOT NULL,
    moved_to   date,
    reason     text NOT NULL,
    text       text CHECK (length(text) <= 500),
    changed_by text NOT NULL,
    at         timestamptz NOT NULL
);

CREATE INDEX forecast_change_by_site ON inventory.forecast_change (site, id);

-- What lets a site pass a gate whose facts are missing.
CREATE TABLE inventory.gate_override (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site      text NOT NULL REFERENCES inventory.site (code) ON DELETE CASCADE,
    milestone text NOT NULL,
    reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    until     date NOT NULL,
    given_by  text NOT NULL,
    at        timestamptz NOT NULL,
    missing   text[] NOT NULL
);

CREATE INDEX gate_override_by_site ON inventory.gate_override (site, id DESC);
