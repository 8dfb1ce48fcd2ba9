-- Planned work areas; what is known of asbestos hangs on them.
CREATE TABLE inventory.asbestos_work_area (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site            text NOT NULL REFERENCES inventory.site (code),
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    kind            text NOT NULL CHECK (kind IN ('room', 'route', 'external')),
    description     text NOT NULL CHECK (description <> ''),
    disturbs_fabric boolean NOT NULL,
    scope_version   integer NOT NULL CHECK (scope_version >= 1),
    findings        integer NOT NULL CHECK (findings >= 0),
    archived_on     date,
    version         bigint NOT NULL
);

CREATE UNIQUE INDEX asbestos_work_area_by_name
    ON inventory.asbestos_work_area (site, lower(name)) WHERE archived_on IS NULL;
CREATE INDEX asbestos_work_area_by_site ON inventory.asbestos_work_area (site, id);

CREATE TABLE inventory.asbestos_basis (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area          bigint NOT NULL REFERENCES inventory.asbestos_work_area (id),
    scope_version integer NOT NULL CHECK (scope_version >= 1),
    statement     text NOT NULL CHECK (statement <> ''),
    evidence_date date NOT NULL,
    document      bigint REFERENCES inventory.document (id),
    person        text NOT NULL CHECK (person <> ''),
    qualification text NOT NULL CHECK (qualification <> ''),
    recorded_on   date NOT NULL
);

CREATE INDEX asbestos_basis_by_area ON inventory.asbestos_basis (area, id);

CREATE TABLE inventory.asbestos_survey (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site                 text NOT NULL REFERENCES inventory.site (code),
    kind                 text NOT NULL CHECK (kind IN ('management', 'refurbishment', 'demolition')),
    contractor           text REFERENCES inventory.contractor (id),
    ordered_on           date NOT NULL,
    state                text NOT NULL CHECK (state IN ('ordered', 'visit-booked', 'surveyed', 'lab-results-in',
                                                        'report-received', 'accepted', 'rejected')),
    visit_from           date,
    visit_to             date CHECK (visit_to >= visit_from),
    surveyor             text,
    organisation         text,
    accreditation        text,
    accredited_until     date,
    results_on           date,
    report_on            date,
    report_reference     text,
    report_document      bigint REFERENCES inventory.document (id),
    reviewed_by          text,
    reviewer_qualification text,
    reviewed_on          date,
    review_reason        text,
    version              bigint NOT NULL,
    CHECK (state NOT IN ('accepted', 'rejected')
        OR (reviewed_by IS NOT NULL AND reviewed_on IS NOT NULL AND review_reason IS NOT NULL)),
    -- Whoever surveyed was accredited on the day of the visit, or the report cannot be accepted.
    CHECK (state <> 'accepted' OR (report_on IS NOT NULL AND accredited_until >= visit_to))
);

CREATE INDEX asbestos_survey_by_site ON inventory.asbestos_survey (site, id);

CREATE TABLE inventory.asbestos_survey_area (
    survey        bigint NOT NULL REFERENCES inventory.asbestos_survey (id),
    area          bigint NOT NULL REFERENCES inventory.asbestos_work_area (id),
    scope_version integer NOT NULL CHECK (scope_version >= 1),
    no_access     text CHECK (no_access <> ''),
    PRIMARY KEY (survey, area)
);

CREATE INDEX asbestos_survey_area_by_area ON inventory.asbestos_survey_area (area, survey);

-- Places outside the work areas that could not be looked at: presumed to contain asbestos.
CREATE TABLE inventory.asbestos_no_access (
    survey   bigint NOT NULL REFERENCES inventory.asbestos_survey (id),
    position integer NOT NULL,
    place    text NOT NULL CHECK (place <> ''),
    PRIMARY KEY (survey, position)
);

CREATE TABLE inventory.asbestos_sample (
    survey            bigint NOT NULL REFERENCES inventory.asbestos_survey (id),
    number            text NOT NULL,
    reference         text,
    location          text NOT NULL,
    material          text NOT NULL,
    result            text CHECK (result IN ('none-detected', 'chrysotile', 'amosite', 'crocidolite', 'other')),
    laboratory        text,
    lab_accreditation text,
    analysed_on       date,
    same_as           text,
    PRIMARY KEY (survey, number),
    CHECK (result IS NULL
        OR (laboratory IS NOT NULL AND lab_accreditation IS NOT NULL AND analysed_on IS NOT NULL))
);

CREATE TABLE inventory.asbestos_item (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site               text NOT NULL REFERENCES inventory.site (code),
    area               bigint REFERENCES inventory.asbestos_work_area (id),
    survey             bigint REFERENCES inventory.asbestos_survey (id),
    location           text NOT NULL,
    material           text NOT NULL,
    extent             text,
    fibre              text CHECK (fibre IN ('chrysotile', 'amosite', 'crocidolite', 'other')),
    product_score      integer CHECK (product_score BETWEEN 1 AND 3),
    damage_score       integer CHECK (damage_score BETWEEN 0 AND 3),
    surface_score      integer CHECK (surface_score BETWEEN 0 AND 3),
    fibre_score        integer CHECK (fibre_score BETWEEN 1 AND 3),
    activity_score     numeric(3, 2) CHECK (activity_score BETWEEN 0 AND 3),
    disturbance_score  numeric(3, 2) CHECK (disturbance_score BETWEEN 0 AND 3),
    exposure_score     numeric(3, 2) CHECK (exposure_score BETWEEN 0 AND 3),
    maintenance_score  numeric(3, 2) CHECK (maintenance_score BETWEEN 0 AND 3),
    recommendation     text,
    remediation_pounds integer CHECK (remediation_pounds >= 0),
    interval_months    integer NOT NULL CHECK (interval_months >= 1),
    inspected_on       date NOT NULL,
    removed_on         date,
    version            bigint NOT NULL,
    CHECK (num_nulls(product_score, damage_score, surface_score, fibre_score) IN (0, 4)),
    CHECK (num_nulls(activity_score, disturbance_score, exposure_score, maintenance_score) IN (0, 4))
);

CREATE INDEX asbestos_item_by_site ON inventory.asbestos_item (site, id);
CREATE INDEX asbestos_item_by_area ON inventory.asbestos_item (area);

CREATE TABLE inventory.asbestos_outcome (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area          bigint NOT NULL REFERENCES inventory.asbestos_work_area (id),
    scope_version integer NOT NULL CHECK (scope_version >= 1),
    findings      integer NOT NULL CHECK (findings >= 0),
    survey        bigint REFERENCES inventory.asbestos_survey (id),
    person        text NOT NULL CHECK (person <> ''),
    qualification text NOT NULL CHECK (qualification <> ''),
    decided_on    date NOT NULL,
    reason        text NOT NULL CHECK (reason <> ''),
    kind          text NOT NULL CHECK (kind IN ('none-in-area', 'managed-in-place', 'non-licensed-work',
                                                'notifiable-work', 'licensed-removal')),
    avoidance     text,
    notified_on   date,
    starts_on     date CHECK (starts_on >= notified_on),
    waiver        text,
    removed_on    date CHECK (removed_on >= starts_on),
    removed_by    text,
    licence       text,
    released_on   date CHECK (released_on >= removed_on),
    certificate   text,
    CHECK (kind <> 'managed-in-place' OR avoidance IS NOT NULL),
    CHECK (removed_on IS NULL OR (kind = 'licensed-removal' AND notified_on IS NOT NULL)),
    CHECK (released_on IS NULL OR (removed_on IS NOT NULL AND certificate IS NOT NULL))
);

CREATE INDEX asbestos_outcome_by_area ON inventory.asbestos_outcome (area, id);

CREATE TABLE inventory.asbestos_clearance (
    outcome              bigint NOT NULL REFERENCES inventory.asbestos_outcome (id),
    position             integer NOT NULL,
    stage                integer NOT NULL CHECK (stage BETWEEN 1 AND 4),
    assessed_on          date NOT NULL,
    analyst              text NOT NULL,
    organisation         text NOT NULL,
    accreditation        text NOT NULL,
    accredited_until     date NOT NULL CHECK (accredited_until >= assessed_on),
    appointed_by         text NOT NULL,
    fibres_per_millilitre numeric CHECK (fibres_per_millilitre >= 0),
    passed               boolean NOT NULL,
    note                 text,
    PRIMARY KEY (outcome, position),
    CHECK ((stage = 3) = (fibres_per_millilitre IS NOT NULL))
);

CREATE TABLE inventory.asbestos_restriction (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area           bigint NOT NULL REFERENCES inventory.asbestos_work_area (id),
    reason         text NOT NULL CHECK (reason <> ''),
    owner          text NOT NULL CHECK (owner <> ''),
    opened_on      date NOT NULL,
    closed_by      text,
    closed_on      date CHECK (closed_on >= opened_on),
    closing_reason text,
    CHECK (num_nulls(closed_by, closed_on, closing_reason) IN (0, 3))
);

CREATE INDEX asbestos_restriction_by_area ON inventory.asbestos_restriction (area, id);
CREATE INDEX asbestos_restriction_open ON inventory.asbestos_restriction (area) WHERE closed_on IS NULL;

CREATE TABLE inventory.asbestos_register (
    site     text NOT NULL REFERENCES inventory.site (code),
    number   integer NOT NULL CHECK (number >= 1),
    dated    date NOT NULL,
    document bigint REFERENCES inventory.document (id),
    summary  text NOT NULL CHECK (summary <> ''),
    PRIMARY KEY (site, number)
);

CREATE TABLE inventory.asbestos_acknowledgement (
    site            text NOT NULL,
    register_number integer NOT NULL,
    contractor      text NOT NULL REFERENCES inventory.contractor (id),
    person          text NOT NULL CHECK (person <> ''),
    acknowledged_at timestamptz NOT NULL,
    PRIMARY KEY (site, register_number, contractor),
    FOREIGN KEY (site, register_number) REFERENCES inventory.asbestos_register (site, number)
);
