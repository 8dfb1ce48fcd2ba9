-- Cards from staff that let somebody in without a contact; a batch is made, printed and shown once.
CREATE TABLE portal.card_batch (
    id           uuid PRIMARY KEY,
    -- Where alone its cards are good; absent for every site.
    site         text,
    first_day    date NOT NULL,
    last_day     date NOT NULL,
    stay_seconds bigint NOT NULL CHECK (stay_seconds > 0),
    devices      integer NOT NULL CHECK (devices > 0),
    note         text,
    language     text NOT NULL,
    at_counter   boolean NOT NULL,
    made_by      text NOT NULL,
    made         timestamptz NOT NULL,
    revoked      timestamptz,
    CHECK (last_day >= first_day)
);

CREATE INDEX card_batch_by_time ON portal.card_batch (at_counter, made DESC);
CREATE INDEX card_batch_by_last_day ON portal.card_batch (last_day);

CREATE TABLE portal.card (
    batch      uuid NOT NULL REFERENCES portal.card_batch (id) ON DELETE CASCADE,
    number     integer NOT NULL CHECK (number > 0),
    -- Keyed digest: what is stored opens nothing.
    code       text NOT NULL UNIQUE,
    first_used timestamptz,
    -- When whoever used it must be offline again.
    until      timestamptz,
    -- Absent before the first use, and once they are forgotten.
    registrant uuid,
    revoked    timestamptz,
    PRIMARY KEY (batch, number),
    CHECK ((first_used IS NULL) = (until IS NULL) AND (registrant IS NULL OR first_used IS NOT NULL))
);

CREATE INDEX card_by_registrant ON portal.card (registrant) WHERE registrant IS NOT NULL;

-- The devices that a card let in, as keyed digests.
CREATE TABLE portal.card_device (
    batch  uuid NOT NULL,
    number integer NOT NULL,
    device text NOT NULL,
    PRIMARY KEY (batch, number, device),
    FOREIGN KEY (batch, number) REFERENCES portal.card (batch, number) ON DELETE CASCADE
);

-- Codes that opened nothing; kept for a day as the record by which trying is limited.
CREATE TABLE portal.card_attempt (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL,
    -- Keyed digest.
    device text NOT NULL,
    nas    text NOT NULL,
    site   text
);

CREATE INDEX card_attempt_by_time ON portal.card_attempt (at);
