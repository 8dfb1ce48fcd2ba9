CREATE TABLE inventory.contractor (
    id       text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email    text,
    phone    text,
    address  text,
    note     text,
    archived boolean NOT NULL,
    version  bigint NOT NULL
);

CREATE TABLE inventory.contractor_terms (
    contractor       text NOT NULL REFERENCES inventory.contractor (id) ON DELETE CASCADE,
    work             text NOT NULL,
    sla_working_days integer CHECK (sla_working_days BETWEEN 1 AND 365),
    visits_per_week  double precision CHECK (visits_per_week > 0 AND visits_per_week <= 500),
    PRIMARY KEY (contractor, work)
);

CREATE TABLE inventory.accreditation (
    contractor text NOT NULL REFERENCES inventory.contractor (id) ON DELETE CASCADE,
    body       text NOT NULL,
    standard   text NOT NULL,
    number     text NOT NULL,
    issued     date,
    expires    date,
    PRIMARY KEY (contractor, body, standard, number),
    CHECK (expires >= issued)
);

-- While it lasts, the contractor sees the site. Of one contractor, site and work no two share a day: the service sees
-- to that under the lock of the contractor's row.
CREATE TABLE inventory.assignment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contractor text NOT NULL REFERENCES inventory.contractor (id),
    site       text NOT NULL REFERENCES inventory.site (code),
    work       text NOT NULL,
    first_day  date NOT NULL,
    last_day   date,
    CHECK (last_day >= first_day)
);

CREATE INDEX assignment_by_contractor ON inventory.assignment (contractor, site);
CREATE INDEX assignment_by_site ON inventory.assignment (site);
