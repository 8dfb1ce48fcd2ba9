-- Tests of the way in at a site: from the server's side, or reported by a probe that stands there.
CREATE TABLE portal.walk_up (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site      text NOT NULL,
    -- 'server', or the name of a probe.
    source    text NOT NULL,
    at        timestamptz NOT NULL,
    outcome   text NOT NULL CHECK (outcome IN ('passed', 'failed', 'not_made')),
    failed_at text,
    detail    text NOT NULL,
    -- Each step with its time.
    steps     jsonb NOT NULL,
    CHECK ((outcome = 'failed') = (failed_at IS NOT NULL))
);

CREATE INDEX walk_up_by_site ON portal.walk_up (site, source, at DESC);
CREATE INDEX walk_up_by_time ON portal.walk_up (at);

-- A test that is being made at a NAS: only then is a code made for the test contact, and it is kept here, sealed.
CREATE TABLE portal.test_pass (
    nas   text PRIMARY KEY,
    until timestamptz NOT NULL,
    codes integer NOT NULL,
    code  text
);

-- Devices at sites that report how the way in goes; of a token only its keyed digest is kept.
CREATE TABLE portal.probe (
    name         text PRIMARY KEY,
    site         text NOT NULL,
    token_digest text NOT NULL UNIQUE,
    made         timestamptz NOT NULL,
    made_by      text NOT NULL,
    heard        timestamptz
);

COMMENT ON TABLE portal.walk_up IS 'not personal';
COMMENT ON TABLE portal.test_pass IS 'not personal';
COMMENT ON COLUMN portal.probe.made_by IS
    'personal: staff; who answers for what was decided or recorded; until the probe is removed';
