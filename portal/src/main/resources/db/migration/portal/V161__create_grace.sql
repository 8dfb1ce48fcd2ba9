-- Who was let in for some minutes to read a code: to hold them to their number, and to know whose minutes they were once
-- the code is entered. Devices and contacts by keyed digests; all of it goes after a day.
CREATE TABLE portal.grace (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    journey    uuid NOT NULL,
    registrant uuid NOT NULL,
    device     text NOT NULL,
    contact    text NOT NULL,
    -- The site, or else the NAS.
    place      text NOT NULL,
    began      timestamptz NOT NULL,
    until      timestamptz NOT NULL,
    -- How often the device was handed over to the NAS for it.
    hand_overs integer NOT NULL DEFAULT 0 CHECK (hand_overs >= 0),
    CHECK (until > began)
);

CREATE INDEX grace_of_journey ON portal.grace (journey);
CREATE INDEX grace_of_device ON portal.grace (device, began);
CREATE INDEX grace_of_contact ON portal.grace (contact, began);
CREATE INDEX grace_at_place ON portal.grace (place, began);
CREATE INDEX grace_by_time ON portal.grace (began);

COMMENT ON COLUMN portal.grace.journey IS
    'personal: residents; to let people read a code that was sent by e-mail, and only so often; a day';
COMMENT ON COLUMN portal.grace.registrant IS
    'personal: residents; to let people read a code that was sent by e-mail, and only so often; a day';
COMMENT ON COLUMN portal.grace.device IS
    'personal: residents; to hold the minutes for reading a code to their limits: fingerprints only; a day';
COMMENT ON COLUMN portal.grace.contact IS
    'personal: residents; to hold the minutes for reading a code to their limits: fingerprints only; a day';
