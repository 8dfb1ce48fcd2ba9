-- Only ever added to: the position on any day of the past can be read again.
CREATE TABLE inventory.assessment (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site             text REFERENCES inventory.site (code),
    deliverable      bigint REFERENCES inventory.deliverable (id),
    assessed_on      date NOT NULL,
    assessed_by      text NOT NULL CHECK (length(assessed_by) BETWEEN 1 AND 120),
    recorded_at      timestamptz NOT NULL,
    scope            text NOT NULL CHECK (scope IN ('on-track', 'emerging-issue', 'reported-issue')),
    cost             text NOT NULL CHECK (cost IN ('on-track', 'emerging-issue', 'reported-issue')),
    quality          text NOT NULL CHECK (quality IN ('on-track', 'emerging-issue', 'reported-issue')),
    resources        text NOT NULL CHECK (resources IN ('on-track', 'emerging-issue', 'reported-issue')),
    risk             text NOT NULL CHECK (risk IN ('on-track', 'emerging-issue', 'reported-issue')),
    time             text NOT NULL CHECK (time IN ('on-track', 'emerging-issue', 'reported-issue')),
    percent          numeric(5, 2) NOT NULL CHECK (percent BETWEEN 0 AND 100),
    expected         numeric(5, 2) NOT NULL CHECK (expected BETWEEN 0 AND 100),
    narrative        text CHECK (length(narrative) BETWEEN 1 AND 4000),
    override_colour  text CHECK (override_colour IN ('blue', 'green', 'amber', 'red')),
    override_reason  text CHECK (length(override_reason) BETWEEN 1 AND 1000),
    override_expires date CHECK (override_expires > assessed_on),
    suggested        text NOT NULL CHECK (suggested IN ('blue', 'green', 'amber', 'red', 'not-started')),
    because          text NOT NULL,
    since            date NOT NULL CHECK (since <= assessed_on),
    CHECK (num_nonnulls(site, deliverable) = 1),
    CHECK (num_nonnulls(override_colour, override_reason, override_expires) IN (0, 3)),
    CHECK (narrative IS NOT NULL OR coalesce(override_colour, suggested) NOT IN ('amber', 'red'))
);

CREATE INDEX assessment_by_site ON inventory.assessment (site, assessed_on DESC, id DESC) WHERE site IS NOT NULL;
CREATE INDEX assessment_by_deliverable ON inventory.assessment (deliverable, assessed_on DESC, id DESC)
    WHERE deliverable IS NOT NULL;
