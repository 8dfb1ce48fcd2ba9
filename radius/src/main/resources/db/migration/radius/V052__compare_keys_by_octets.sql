-- These are keys, not words of a language: compared octet by octet they cost a fraction. Their order stays what it is in
-- C.UTF-8, the locale of the embedded database.
ALTER TABLE radius.session
    ALTER COLUMN nas TYPE text COLLATE "C",
    ALTER COLUMN source TYPE text COLLATE "C",
    ALTER COLUMN acct_session_id TYPE text COLLATE "C",
    ALTER COLUMN nas_identifier TYPE text COLLATE "C",
    ALTER COLUMN site TYPE text COLLATE "C",
    ALTER COLUMN mac TYPE text COLLATE "C";

ALTER TABLE radius.access_grant
    ALTER COLUMN username TYPE text COLLATE "C",
    ALTER COLUMN mac TYPE text COLLATE "C";

ALTER TABLE radius.authentication_outcome
    ALTER COLUMN nas TYPE text COLLATE "C",
    ALTER COLUMN site TYPE text COLLATE "C",
    ALTER COLUMN mac_fingerprint TYPE text COLLATE "C";
