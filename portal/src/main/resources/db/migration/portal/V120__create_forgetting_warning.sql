-- Warnings of registrants who are soon forgotten, from when each became due: who and what is said is looked up when it is
-- sent, so that whoever has used the service by then gets none.
CREATE TABLE portal.forgetting_warning (
    registrant   uuid NOT NULL,
    last_use     timestamptz NOT NULL,
    state        text NOT NULL
                 CHECK (state IN ('waiting', 'sending', 'sent', 'needless', 'undeliverable', 'given-up')),
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- While it waits: when it is tried next. While it is sent: when that counts as interrupted.
    next_attempt timestamptz,
    last_error   text,
    settled      timestamptz,
    -- Nobody is warned twice unless they have used the service in between.
    PRIMARY KEY (registrant, last_use),
    CHECK ((state IN ('waiting', 'sending')) = (next_attempt IS NOT NULL)),
    CHECK ((state IN ('waiting', 'sending')) = (settled IS NULL))
);

CREATE INDEX forgetting_warning_due ON portal.forgetting_warning (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX forgetting_warning_settled ON portal.forgetting_warning (settled) WHERE settled IS NOT NULL;
