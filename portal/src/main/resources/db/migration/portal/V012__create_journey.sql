-- A resident on the way to being online, or to their own data; removed a day after it expired.
CREATE TABLE portal.journey (
    id           uuid PRIMARY KEY,
    purpose      text NOT NULL CHECK (purpose IN ('wifi', 'account')),
    -- Keyed digest of the token in the address; the token itself is sealed, to lead the same device back to it.
    token_digest text NOT NULL UNIQUE,
    token        text NOT NULL,
    language     text NOT NULL,
    stage        text NOT NULL CHECK (stage IN ('contact', 'code', 'verified', 'online')),
    nas          text,
    -- Keyed digest of NAS and MAC address.
    device       text,
    -- Sealed: what the NAS sent, and the contact.
    arrival      text,
    arrived      timestamptz,
    contact      text,
    registrant   uuid,
    wrong_codes  integer NOT NULL,
    hand_overs   integer NOT NULL,
    started      timestamptz NOT NULL,
    expires      timestamptz NOT NULL
);

CREATE INDEX journey_by_device ON portal.journey (device, expires);
CREATE INDEX journey_by_expiry ON portal.journey (expires);

-- Codes sent; kept for a day as the record by which sending is limited.
CREATE TABLE portal.code (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    journey uuid NOT NULL,
    sent    timestamptz NOT NULL,
    -- Keyed digests.
    code    text NOT NULL,
    contact text NOT NULL,
    device  text,
    nas     text,
    kind    text NOT NULL,
    used    boolean NOT NULL DEFAULT false
);

CREATE INDEX code_by_journey ON portal.code (journey, sent);
CREATE INDEX code_by_contact ON portal.code (contact, sent);
CREATE INDEX code_by_device ON portal.code (device, sent);
CREATE INDEX code_by_time ON portal.code (sent);
