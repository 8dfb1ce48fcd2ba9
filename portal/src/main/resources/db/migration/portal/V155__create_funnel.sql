-- How far a journey that is not over has come, as it will be counted; nothing in it is about anybody, and it is removed when
-- it is counted.
CREATE TABLE portal.funnel_trace (
    journey      uuid PRIMARY KEY,
    -- In Scotland, when the journey began.
    day          date NOT NULL,
    -- Empty where its NAS serves several.
    site         text NOT NULL,
    reached      smallint NOT NULL CHECK (reached BETWEEN 1 AND 6),
    way          text,
    language     text NOT NULL,
    browser      text NOT NULL,
    -- 0 not known, 1 on, 2 off.
    scripting    smallint NOT NULL,
    -- Absent while it is not known.
    known_before boolean,
    -- When it will not go on any more.
    settles      timestamptz NOT NULL
);

CREATE INDEX funnel_trace_by_end ON portal.funnel_trace (settles);

-- Journeys that are over, by how far they came.
CREATE TABLE portal.funnel_count (
    day       date NOT NULL,
    site      text NOT NULL,
    way       text NOT NULL,
    language  text NOT NULL,
    browser   text NOT NULL,
    scripting text NOT NULL,
    visit     text NOT NULL,
    last_step smallint NOT NULL CHECK (last_step BETWEEN 1 AND 6),
    journeys  bigint NOT NULL CHECK (journeys > 0),
    PRIMARY KEY (day, site, way, language, browser, scripting, visit, last_step)
);

COMMENT ON COLUMN portal.funnel_trace.journey IS
    'personal: residents; to count each step of a journey once; 15 minutes after the journey''s pages have closed';
COMMENT ON TABLE portal.funnel_count IS 'not personal';
