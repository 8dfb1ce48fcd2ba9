-- An address at which a calendar can be subscribed to. Whoever has the address may read it, so only its hash is kept.
CREATE TABLE portal.calendar_feed (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    account    text NOT NULL REFERENCES portal.staff_account (name) ON DELETE CASCADE,
    -- Whose visits and sites it shows; absent where it shows all.
    contractor text,
    created    timestamptz NOT NULL
);

CREATE INDEX calendar_feed_by_account ON portal.calendar_feed (account, id);
