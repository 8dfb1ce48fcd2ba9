-- Texts from residents that were seen to, so that none is twice: neither who wrote nor what. Removed after two days.
CREATE TABLE portal.received_text (
    id       uuid PRIMARY KEY,
    received timestamptz NOT NULL
);

CREATE INDEX received_text_by_time ON portal.received_text (received);

-- What a resident texts to get a code for a journey; removed when that is over.
CREATE TABLE portal.text_tag (
    -- Keyed digest.
    tag     text PRIMARY KEY,
    journey uuid NOT NULL UNIQUE,
    expires timestamptz NOT NULL
);

CREATE INDEX text_tag_by_expiry ON portal.text_tag (expires);

-- Numbers whose owner asked for no texts, until they ask for some; removed after a year.
CREATE TABLE portal.text_stop (
    -- Keyed digest.
    contact text PRIMARY KEY,
    since   timestamptz NOT NULL
);
