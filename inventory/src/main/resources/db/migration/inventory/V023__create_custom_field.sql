CREATE TABLE inventory.custom_field (
    name     text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9_]{0,39}$'),
    label    text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    type     text NOT NULL,
    options  text[] NOT NULL,
    longest  integer CHECK (longest BETWEEN 1 AND 2000),
    least    numeric,
    most     numeric CHECK (most >= least),
    required boolean NOT NULL,
    retired  boolean NOT NULL,
    version  bigint NOT NULL
);

-- One row for each site, so that its fields have one version. Texts outlive the definitions that they were typed for.
CREATE TABLE inventory.custom_value (
    site    text PRIMARY KEY REFERENCES inventory.site (code) ON DELETE CASCADE,
    texts   jsonb NOT NULL CHECK (jsonb_typeof(texts) = 'object'),
    version bigint NOT NULL
);
