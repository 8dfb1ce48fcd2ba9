-- What is kept about people, of whom, why and how long: read by the data map. Settings stand in braces with their default.
COMMENT ON COLUMN radius.access_grant.username IS
    'personal: residents; to let a device in once after its holder signed in; a day after it expired';
COMMENT ON COLUMN radius.access_grant.password IS
    'personal: residents; to let a device in once after its holder signed in; a day after it expired';
COMMENT ON COLUMN radius.access_grant.registrant IS
    'personal: residents; to let a device in once after its holder signed in; a day after it expired';
COMMENT ON COLUMN radius.access_grant.mac IS
    'personal: residents; to let a device in once after its holder signed in; a day after it expired';
COMMENT ON COLUMN radius.access_grant.ssid IS
    'personal: residents; to let a device in once after its holder signed in; a day after it expired';
COMMENT ON TABLE radius.accounting_spool IS 'not personal';
COMMENT ON COLUMN radius.authentication_outcome.registrant IS
    'personal: residents; to tell people why they could not connect; {tolbooth.radius.outcomes.kept:30d} after the request';
COMMENT ON COLUMN radius.authentication_outcome.mac_fingerprint IS
    'personal: residents; to tell people why they could not connect; {tolbooth.radius.outcomes.kept:30d} after the request';
COMMENT ON COLUMN radius.consent.registrant IS
    'personal: residents; proof of what was agreed to; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.consent.document IS
    'personal: residents; proof of what was agreed to; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.consent.version IS
    'personal: residents; proof of what was agreed to; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.consent.language IS
    'personal: residents; proof of what was agreed to; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.consent.given IS
    'personal: residents; proof of what was agreed to; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON TABLE radius.destruction IS 'not personal';
COMMENT ON TABLE radius.nas_access IS 'not personal';
COMMENT ON TABLE radius.nas_certificate IS 'not personal';
COMMENT ON TABLE radius.nas_client IS 'not personal';
COMMENT ON TABLE radius.nas_client_stamp IS 'not personal';
COMMENT ON TABLE radius.nas_signing IS 'not personal';
COMMENT ON COLUMN radius.passpoint_credential.username IS
    'personal: residents; to let a device join the encrypted Wi-Fi; until it expires or its holder removes it';
COMMENT ON COLUMN radius.passpoint_credential.password IS
    'personal: residents; to let a device join the encrypted Wi-Fi; until it expires or its holder removes it';
COMMENT ON COLUMN radius.passpoint_credential.registrant IS
    'personal: residents; to let a device join the encrypted Wi-Fi; until it expires or its holder removes it';
COMMENT ON COLUMN radius.passpoint_credential.name IS
    'personal: residents; to let a device join the encrypted Wi-Fi; until it expires or its holder removes it';
COMMENT ON TABLE radius.policy_rule IS 'not personal';
COMMENT ON TABLE radius.policy_stamp IS 'not personal';
COMMENT ON TABLE radius.pseudonym_key IS 'not personal';
COMMENT ON COLUMN radius.redirected_device.device IS
    'personal: residents; to lead a device back to its NAS after its holder signed in; minutes';
COMMENT ON COLUMN radius.redirected_device.station IS
    'personal: residents; to lead a device back to its NAS after its holder signed in; minutes';
COMMENT ON COLUMN radius.registrant.contact IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant.contact_fingerprint IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant.language IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant.terms_accepted IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant.registered IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant.last_seen IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant.warned IS
    'personal: residents; to sign people in by a contact that they control, and to warn them before they are forgotten; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant_group.registrant IS
    'personal: residents; what policy gives the person; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.registrant_group.name IS
    'personal: residents; what policy gives the person; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
COMMENT ON COLUMN radius.remembered_device.device IS
    'personal: residents; so that a device comes online without a code, where its holder wishes that; 90 days after it was remembered, or when its holder removes it';
COMMENT ON COLUMN radius.remembered_device.mac IS
    'personal: residents; so that a device comes online without a code, where its holder wishes that; 90 days after it was remembered, or when its holder removes it';
COMMENT ON COLUMN radius.remembered_device.name IS
    'personal: residents; so that a device comes online without a code, where its holder wishes that; 90 days after it was remembered, or when its holder removes it';
COMMENT ON COLUMN radius.remembered_device.registrant IS
    'personal: residents; so that a device comes online without a code, where its holder wishes that; 90 days after it was remembered, or when its holder removes it';
COMMENT ON COLUMN radius.session.registrant IS
    'personal: residents; to run the Wi-Fi: its limits, faults and misuse; {tolbooth.radius.retention.sessions:90d} after the session began; then a pseudonym of its month takes its place';
COMMENT ON COLUMN radius.session.mac IS
    'personal: residents; to run the Wi-Fi: its limits, faults and misuse; {tolbooth.radius.retention.sessions:90d} after the session began; then a pseudonym of its month takes its place';
COMMENT ON COLUMN radius.session.user_name IS
    'personal: residents; to run the Wi-Fi: its limits, faults and misuse; {tolbooth.radius.retention.sessions:90d} after the session began; then a pseudonym of its month takes its place';
COMMENT ON COLUMN radius.session.calling_station_id IS
    'personal: residents; to run the Wi-Fi: its limits, faults and misuse; {tolbooth.radius.retention.sessions:90d} after the session began; then a pseudonym of its month takes its place';
COMMENT ON COLUMN radius.session.framed_address IS
    'personal: residents; to run the Wi-Fi: its limits, faults and misuse; {tolbooth.radius.retention.sessions:90d} after the session began; then a pseudonym of its month takes its place';
COMMENT ON COLUMN radius.session.pseudonym IS
    'personal: residents; to count people without knowing them; as long as the session; it cannot be traced once its month''s key is destroyed';
COMMENT ON TABLE radius.shedlock IS 'not personal';
COMMENT ON TABLE radius.usage_day IS 'not personal';
COMMENT ON TABLE radius.usage_hour IS 'not personal';
COMMENT ON TABLE radius.usage_rolled IS 'not personal';
COMMENT ON TABLE radius.ways_in IS 'not personal';
