-- Equal content is stored once, however many documents hold it.
CREATE TABLE inventory.document_content (
    sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 26214400)
);

CREATE SEQUENCE inventory.document_id;

CREATE TABLE inventory.document (
    id               bigint PRIMARY KEY,
    series           bigint NOT NULL REFERENCES inventory.document (id),
    version          integer NOT NULL CHECK (version >= 1),
    site             text NOT NULL REFERENCES inventory.site (code),
    title            text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    kind             text NOT NULL,
    file_name        text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    media_type       text NOT NULL,
    size             bigint NOT NULL CHECK (size BETWEEN 1 AND 26214400),
    sha256           text NOT NULL REFERENCES inventory.document_content (sha256),
    uploaded_by      text NOT NULL,
    uploaded_at      timestamptz NOT NULL,
    reviewed_by      text,
    reviewed_at      timestamptz,
    rejected_because text,
    UNIQUE (series, version),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CHECK (rejected_because IS NULL OR reviewed_by IS NOT NULL)
);

CREATE INDEX document_by_site ON inventory.document (site);
