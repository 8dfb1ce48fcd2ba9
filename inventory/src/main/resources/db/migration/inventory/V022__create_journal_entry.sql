CREATE SEQUENCE inventory.journal_entry_id;

CREATE TABLE inventory.journal_entry (
    id         bigint PRIMARY KEY,
    site       text NOT NULL REFERENCES inventory.site (code),
    severity   text NOT NULL CHECK (severity IN ('info', 'success', 'warning', 'danger')),
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    written_by text NOT NULL,
    written_at timestamptz NOT NULL
);

CREATE INDEX journal_entry_by_site ON inventory.journal_entry (site, id DESC);

CREATE FUNCTION inventory.refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'journal entries are kept as they were written' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER journal_entry_is_kept
    BEFORE UPDATE OR DELETE ON inventory.journal_entry
    FOR EACH ROW EXECUTE FUNCTION inventory.refuse_journal_change();
