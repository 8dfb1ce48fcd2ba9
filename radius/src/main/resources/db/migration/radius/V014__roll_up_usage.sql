-- Those few that lasted so long that a look back over one day from their start would miss them.
CREATE INDEX session_long ON radius.session (stopped) WHERE stopped - started > interval '1 day';

-- Use by the hour, without personal data: kept longer than sessions are.
CREATE TABLE radius.usage_hour (
    hour          timestamptz NOT NULL,
    -- Empty for all together, sessions without a site included.
    site          text NOT NULL,
    connections   bigint NOT NULL CHECK (connections >= 0),
    peak_users    integer NOT NULL CHECK (peak_users >= 0),
    peak_at       timestamptz,
    -- Of sessions that ended in the hour.
    input_octets  bigint NOT NULL CHECK (input_octets >= 0),
    output_octets bigint NOT NULL CHECK (output_octets >= 0),
    PRIMARY KEY (hour, site),
    CHECK ((peak_users = 0) = (peak_at IS NULL))
);

-- One row: hours from the first up to the other are rolled up and settled.
CREATE TABLE radius.usage_rolled (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    since    timestamptz NOT NULL,
    until    timestamptz NOT NULL CHECK (until >= since)
);
