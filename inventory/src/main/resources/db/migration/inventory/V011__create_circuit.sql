CREATE TABLE inventory.circuit (
    reference     text PRIMARY KEY CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9.:_-]{0,62}$'),
    site          text NOT NULL REFERENCES inventory.site (code),
    supplier      text,
    technology    text,
    breakout      text CHECK (breakout IN ('local', 'central', 'cloud', 'none')),
    download_mbps numeric(10, 3) CHECK (download_mbps > 0 AND download_mbps <= 1000000),
    upload_mbps   numeric(10, 3) CHECK (upload_mbps > 0 AND upload_mbps <= 1000000),
    ordered       date,
    promised      date,
    installed     date,
    accepted      date,
    contract_end  date,
    ceased        date,
    router        text REFERENCES inventory.device (name),
    interface     text,
    note          text,
    version       bigint NOT NULL,
    CHECK (promised >= ordered),
    CHECK (installed >= ordered),
    CHECK (accepted IS NULL OR (installed IS NOT NULL AND accepted >= installed)),
    CHECK (contract_end >= ordered),
    CHECK (contract_end >= installed),
    CHECK (ceased >= ordered),
    CHECK (ceased >= installed),
    CHECK (interface IS NULL OR router IS NOT NULL)
);

CREATE INDEX circuit_by_site ON inventory.circuit (site, reference);
CREATE INDEX circuit_by_router ON inventory.circuit (router);
