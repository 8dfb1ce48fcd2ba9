-- How far each spool of a node was replayed, noted in the transaction of what was replayed: so nothing is entered twice.
CREATE TABLE radius.accounting_spool (
    name     text PRIMARY KEY,
    replayed bigint NOT NULL CHECK (replayed >= 0),
    noted    timestamptz NOT NULL
);
