-- Which node runs a periodic job of the portal now.
CREATE TABLE portal.shedlock (
    name       text PRIMARY KEY,
    lock_until timestamptz NOT NULL,
    locked_at  timestamptz NOT NULL,
    locked_by  text NOT NULL
);
