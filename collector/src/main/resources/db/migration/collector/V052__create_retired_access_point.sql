-- Access points that have gone for good: out of states, alarms and counts until one is seen again.
CREATE TABLE collector.retired_access_point (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    controller  text NOT NULL,
    identity    text NOT NULL,
    name        text NOT NULL,
    site        text NOT NULL,
    last_seen   timestamptz,
    clients     integer,
    retired     timestamptz NOT NULL,
    retired_by  text NOT NULL,
    why         text,
    returned    timestamptz,
    restored_by text,
    CHECK (restored_by IS NULL OR returned IS NOT NULL)
);

CREATE UNIQUE INDEX retired_access_point_once ON collector.retired_access_point (controller, identity)
 WHERE returned IS NULL;
