-- What is told of alarms, from when it was handed over until it is forgotten.
CREATE TABLE portal.alarm_message (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- What must not be told twice has the same key.
    key          text NOT NULL UNIQUE CHECK (key <> ''),
    route        text NOT NULL,
    channel      text NOT NULL CHECK (channel IN ('email', 'webhook', 'teams', 'sms')),
    -- Sealed with tolbooth.encryption-key.
    address      text NOT NULL,
    subject      text NOT NULL,
    content      jsonb NOT NULL,
    created      timestamptz NOT NULL,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'given-up', 'dismissed')),
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt timestamptz,
    last_error   text,
    settled      timestamptz,
    CHECK ((state = 'waiting') = (next_attempt IS NOT NULL)),
    CHECK ((state = 'waiting') = (settled IS NULL))
);

CREATE INDEX alarm_message_due ON portal.alarm_message (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX alarm_message_by_time ON portal.alarm_message (created DESC);
