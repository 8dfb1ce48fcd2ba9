COMMENT ON TABLE portal.satisfaction IS 'not personal';
COMMENT ON COLUMN portal.complaint.content IS
    'personal: residents; to answer complaints: sealed; {tolbooth.portal.complaints.kept:730d} after it was settled';
COMMENT ON COLUMN portal.complaint.reply IS
    'personal: residents; to answer complaints: sealed; {tolbooth.portal.complaints.kept:730d} after it was settled';
COMMENT ON COLUMN portal.complaint.sender IS
    'personal: residents; limits against mischief: a digest of the network address; a day';
COMMENT ON COLUMN portal.contact_change.contact IS
    'personal: residents; to verify another contact: sealed; a day after the journey is over';
