-- Complaints of residents, kept until some time after they were settled (tolbooth.portal.complaints.kept). Personal data.
CREATE TABLE portal.complaint (
    reference    text PRIMARY KEY CHECK (reference ~ '^WIFI-[0-9A-Z]{8}$'),
    received     timestamptz NOT NULL,
    language     text NOT NULL,
    -- Sealed with tolbooth.encryption-key, as is how to answer; absent where nobody is to.
    content      text NOT NULL,
    reply        text,
    -- Keyed digest of the address that it came from, for the limits; gone after a day.
    sender       text,
    acknowledged timestamptz,
    settled      timestamptz,
    CHECK (settled IS NULL OR acknowledged IS NOT NULL)
);

CREATE INDEX complaint_by_time ON portal.complaint (received DESC);
