-- A file between its upload and its import, while somebody looks at what it would change.
CREATE TABLE portal.pending_import (
    id          uuid PRIMARY KEY,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    resource    text NOT NULL,
    file_name   text NOT NULL,
    content     text NOT NULL
);
