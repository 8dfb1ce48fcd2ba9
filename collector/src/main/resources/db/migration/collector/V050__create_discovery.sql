-- Discovery: what engineers had looked for, and what was found and is proposed for the inventory. Tables of other
-- people's addresses (ARP) are never kept: only what answered as a managed device stands here.
CREATE TABLE collector.discovery_run (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site        text NOT NULL,
    addresses   text NOT NULL DEFAULT '',
    ports       text NOT NULL,
    seed        text,
    arp         boolean NOT NULL DEFAULT false,
    credentials text[] NOT NULL CHECK (cardinality(credentials) BETWEEN 1 AND 5),
    status      text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'cancelled', 'interrupted')),
    asked_by    text NOT NULL,
    asked_at    timestamptz NOT NULL,
    beat        timestamptz,
    ended       timestamptz,
    remark      text,
    total       integer NOT NULL DEFAULT 0,
    tried       integer NOT NULL DEFAULT 0,
    answered    integer NOT NULL DEFAULT 0,
    refused     integer NOT NULL DEFAULT 0,
    proposed    integer NOT NULL DEFAULT 0,
    CHECK (addresses <> '' OR seed IS NOT NULL),
    CHECK ((ended IS NULL) = (status IN ('waiting', 'running')))
);

-- One at a time for each site.
CREATE UNIQUE INDEX discovery_run_one_for_site ON collector.discovery_run (site) WHERE status IN ('waiting', 'running');

CREATE TABLE collector.discovery_proposal (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site        text NOT NULL,
    run         bigint NOT NULL REFERENCES collector.discovery_run (id),
    address     text NOT NULL,
    port        integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    status      text NOT NULL CHECK (status IN ('open', 'known', 'accepted', 'rejected')),
    found       jsonb NOT NULL,
    suggestion  jsonb NOT NULL,
    device      text,
    note        text,
    first_found timestamptz NOT NULL,
    last_found  timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    why         text,
    version     bigint NOT NULL DEFAULT 1,
    UNIQUE (site, address, port),
    CHECK (status NOT IN ('accepted', 'known') OR device IS NOT NULL),
    CHECK ((decided_by IS NULL) = (status IN ('open', 'known')))
);
