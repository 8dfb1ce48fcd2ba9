-- Messages of the outbox transport; removed after an hour.
CREATE TABLE portal.outbox_message (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    -- Sealed with tolbooth.encryption-key, as is the content.
    recipient text NOT NULL,
    subject   text NOT NULL,
    content   text NOT NULL
);

CREATE INDEX outbox_message_by_time ON portal.outbox_message (at);
