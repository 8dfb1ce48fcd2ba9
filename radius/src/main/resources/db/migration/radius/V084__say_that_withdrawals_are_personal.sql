COMMENT ON COLUMN radius.consent.withdrawn IS
    'personal: residents; proof of what was agreed to; {tolbooth.radius.retention.registrants:365d} after the last use, or when the person asks';
