-- What is kept about people, of whom, why and how long: read by the data map. Settings stand in braces with their default.
COMMENT ON COLUMN portal.alarm_message.address IS
    'personal: staff; where news of an alarm is sent; 30 days after it was sent or given up';
COMMENT ON COLUMN portal.calendar_feed.account IS
    'personal: staff; whose calendar it is; until its owner removes it';
COMMENT ON COLUMN portal.card.registrant IS
    'personal: residents; whose card it was, so that it can be taken back; 30 days after the batch''s last day';
COMMENT ON COLUMN portal.card_attempt.device IS
    'personal: residents; to hold wrong codes to their limits: fingerprints only; a day';
COMMENT ON COLUMN portal.card_batch.made_by IS
    'personal: staff; who answers for what was decided or recorded; 30 days after the batch''s last day';
COMMENT ON COLUMN portal.card_device.device IS
    'personal: residents; to hold a card to its number of devices: fingerprints only; a day after the card was over';
COMMENT ON COLUMN portal.code.contact IS
    'personal: residents; to hold codes to their limits: fingerprints only; a day after it was sent';
COMMENT ON COLUMN portal.code.device IS
    'personal: residents; to hold codes to their limits: fingerprints only; a day after it was sent';
COMMENT ON COLUMN portal.forgetting_warning.registrant IS
    'personal: residents; who has been warned before being forgotten; 30 days after it was sent';
COMMENT ON TABLE portal.hand_over_tally IS 'not personal';
COMMENT ON TABLE portal.hotspot IS 'not personal';
COMMENT ON COLUMN portal.journey.device IS
    'personal: residents; to bring a person from the first page online, though their browser forgets; a day after it expired';
COMMENT ON COLUMN portal.journey.arrival IS
    'personal: residents; to bring a person from the first page online, though their browser forgets; a day after it expired';
COMMENT ON COLUMN portal.journey.contact IS
    'personal: residents; to bring a person from the first page online, though their browser forgets; a day after it expired';
COMMENT ON COLUMN portal.journey.registrant IS
    'personal: residents; to bring a person from the first page online, though their browser forgets; a day after it expired';
COMMENT ON COLUMN portal.journey.language IS
    'personal: residents; to bring a person from the first page online, though their browser forgets; a day after it expired';
COMMENT ON COLUMN portal.opennds_pass.rhid IS
    'personal: residents; to let a device in at a gateway that asks for it; a day';
COMMENT ON COLUMN portal.opennds_pass.allowance IS
    'personal: residents; to let a device in at a gateway that asks for it; a day';
COMMENT ON COLUMN portal.outbox_message.recipient IS
    'personal: residents; codes in a trial without a way to send them: sealed; an hour';
COMMENT ON COLUMN portal.outbox_message.content IS
    'personal: residents; codes in a trial without a way to send them: sealed; an hour';
COMMENT ON COLUMN portal.pending_import.uploaded_by IS
    'personal: staff; what is being imported, until it is confirmed; a day';
COMMENT ON COLUMN portal.pending_import.content IS
    'personal: staff; what is being imported, until it is confirmed; a day';
COMMENT ON COLUMN portal.programme_view.account IS
    'personal: staff; whose view it is; until its owner removes it';
COMMENT ON TABLE portal.reminder_day IS 'not personal';
COMMENT ON COLUMN portal.reminder_told.account IS
    'personal: staff; what somebody has been reminded of; as long as the matter can come up again';
COMMENT ON COLUMN portal.reminder_unwanted.account IS
    'personal: staff; what somebody does not want to be reminded of; until they change it';
COMMENT ON TABLE portal.shedlock IS 'not personal';
COMMENT ON COLUMN portal.staff_account.name IS
    'personal: staff; to sign staff in; until an administrator removes the account';
COMMENT ON COLUMN portal.staff_account.password_hash IS
    'personal: staff; to sign staff in; until an administrator removes the account';
COMMENT ON COLUMN portal.staff_account.role IS
    'personal: staff; to sign staff in; until an administrator removes the account';
COMMENT ON COLUMN portal.staff_email.email IS
    'personal: staff; where staff are written to; until it is changed or the account is removed';
COMMENT ON COLUMN portal.staff_message.recipient IS
    'personal: staff; what staff are told; {tolbooth.messages.kept:30d} after it was sent or given up';
COMMENT ON COLUMN portal.staff_message.subject IS
    'personal: staff; what staff are told; {tolbooth.messages.kept:30d} after it was sent or given up';
COMMENT ON COLUMN portal.staff_message.content IS
    'personal: staff; what staff are told; {tolbooth.messages.kept:30d} after it was sent or given up';
COMMENT ON COLUMN portal.wifidog_pass.device IS
    'personal: residents; to let a device in at a gateway that asks for it; 31 days';
