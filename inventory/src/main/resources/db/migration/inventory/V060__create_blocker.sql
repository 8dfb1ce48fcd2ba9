CREATE TABLE inventory.blocker (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site       text NOT NULL REFERENCES inventory.site (code),
    cause      text NOT NULL,
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    owner      text CHECK (length(owner) BETWEEN 1 AND 120),
    contractor text REFERENCES inventory.contractor (id),
    milestone  text,
    started    date NOT NULL,
    stopped    date CHECK (stopped >= started),
    version    bigint NOT NULL
);

CREATE INDEX blocker_by_site ON inventory.blocker (site, started DESC);
CREATE INDEX blocker_open ON inventory.blocker (started) WHERE stopped IS NULL;
