-- Messages to residents: what became of each, for seven days; then they are counts in portal.message_day.
CREATE TABLE portal.resident_message (
    -- Told to the transport, by which its receipts are known.
    reference     uuid PRIMARY KEY,
    channel       text NOT NULL CHECK (channel IN ('mobile', 'email')),
    -- The journey whose code it brings; nothing leads from there to a person once the journey is forgotten, after a day.
    journey       uuid,
    created       timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'delivered', 'failed-permanently',
                                                 'failed-temporarily', 'failed-technically', 'not-sent')),
    -- Why it was not taken, or not the last time.
    cause         text,
    -- The same in words for staff, which name nobody.
    error         text,
    attempts      integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    interruptions integer NOT NULL DEFAULT 0 CHECK (interruptions >= 0),
    -- While it is queued: when it is tried next. While it is sent: when that counts as interrupted.
    next_attempt  timestamptz,
    -- What it says is worth nothing after this.
    expires       timestamptz NOT NULL,
    -- Contact and text, sealed with tolbooth.encryption-key: for as long as it may have to be sent, and no longer.
    sealed        text,
    -- What the transport charges for it.
    pence         numeric(9, 2) NOT NULL CHECK (pence >= 0),
    CHECK ((state IN ('queued', 'sending')) = (next_attempt IS NOT NULL)),
    CHECK (sealed IS NULL OR state IN ('queued', 'sending'))
);

CREATE INDEX resident_message_due ON portal.resident_message (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX resident_message_of_journey ON portal.resident_message (journey, created DESC) WHERE journey IS NOT NULL;
CREATE INDEX resident_message_by_time ON portal.resident_message (channel, created) INCLUDE (pence);
