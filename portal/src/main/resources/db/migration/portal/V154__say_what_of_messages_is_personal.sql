-- What is kept about people, of whom, why and how long: read by the data map.
COMMENT ON COLUMN portal.resident_message.sealed IS
    'personal: residents; a message on its way, contact and text: sealed; until it is sent, at most for ten minutes, news of a changed contact for twelve hours';
COMMENT ON COLUMN portal.resident_message.journey IS
    'personal: residents; to say on a person''s page what became of their code; a day, as long as there is a journey to it';
COMMENT ON TABLE portal.message_day IS 'not personal';
COMMENT ON TABLE portal.message_tally IS 'not personal';
COMMENT ON TABLE portal.received_text IS 'not personal';
COMMENT ON COLUMN portal.text_tag.journey IS
    'personal: residents; to send a code to whoever texts for it from a page; a day after the journey expired';
COMMENT ON COLUMN portal.text_stop.contact IS
    'personal: residents; to text nobody who asked for no texts: fingerprints only; a year, or until they ask for some';
