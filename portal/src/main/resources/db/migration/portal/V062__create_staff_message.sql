-- Messages to staff, from when somebody handed them over until they are forgotten.
CREATE TABLE portal.staff_message (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,30}$'),
    -- Whoever hands the same message over twice gives it the same key.
    key           text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    -- Sealed with tolbooth.encryption-key, as is the content.
    recipient     text NOT NULL,
    subject       text NOT NULL,
    content       text NOT NULL,
    created       timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'kept', 'given-up', 'dismissed')),
    attempts      integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- How often a node stopped between handing it to the transport and noting what came of it.
    interruptions integer NOT NULL DEFAULT 0 CHECK (interruptions >= 0),
    -- While it waits: when it is tried next. While it is sent: when that counts as interrupted.
    next_attempt  timestamptz,
    last_error    text,
    settled       timestamptz,
    UNIQUE (kind, key),
    CHECK ((state IN ('waiting', 'sending')) = (next_attempt IS NOT NULL)),
    CHECK ((state IN ('waiting', 'sending')) = (settled IS NULL))
);

CREATE INDEX staff_message_due ON portal.staff_message (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX staff_message_by_time ON portal.staff_message (created DESC);
