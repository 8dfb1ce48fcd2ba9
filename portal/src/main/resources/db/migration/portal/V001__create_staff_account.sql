CREATE TABLE portal.staff_account (
    name          text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,62}$'),
    -- In the form of Spring Security's delegating encoder: {algorithm}salt and hash.
    password_hash text NOT NULL,
    role          text NOT NULL CHECK (role IN ('viewer', 'engineer', 'rollout-manager', 'administrator')),
    active        boolean NOT NULL,
    created       timestamptz NOT NULL
);
