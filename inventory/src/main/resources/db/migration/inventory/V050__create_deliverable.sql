CREATE TABLE inventory.deliverable (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    theme       text NOT NULL CHECK (length(theme) BETWEEN 1 AND 120),
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    approved_at text CHECK (length(approved_at) <= 200),
    start_date  date NOT NULL,
    end_date    date NOT NULL,
    owner       text CHECK (length(owner) <= 120),
    version     bigint NOT NULL,
    CHECK (end_date > start_date),
    UNIQUE (theme, title)
);
