-- Whoever searches asks for a time. Pieces are cut by number: a list in the order of numbers was read back through every
-- piece that has nothing of that time. Each index now ends with the time, and refusals, which are few, have indexes of
-- their own. See OutcomePieces; the piece that is being written has none of them yet.
DO $$
DECLARE
    piece record;
    stale regclass;
BEGIN
    FOR piece IN
        SELECT c.oid, c.relname
          FROM pg_inherits i
          JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'radius.authentication_outcome'::regclass
           AND c.relname <> 'authentication_outcome_spare'
           AND EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indkey::text = '2')
    LOOP
        FOR stale IN
            SELECT x.indexrelid::regclass
              FROM pg_index x
             WHERE x.indrelid = piece.oid AND x.indkey::text IN ('1', '3 1', '4 1') AND NOT x.indisprimary
        LOOP
            EXECUTE format('DROP INDEX %s', stale);
        END LOOP;
        EXECUTE format('CREATE INDEX %I ON radius.%I (nas, at)', piece.relname || '_by_nas_and_time', piece.relname);
        EXECUTE format('CREATE INDEX %I ON radius.%I (site, at)', piece.relname || '_by_site_and_time', piece.relname);
        EXECUTE format(
            'CREATE INDEX %I ON radius.%I (at) INCLUDE (reason, site, nas) WHERE NOT accepted',
            piece.relname || '_of_refusals', piece.relname);
        EXECUTE format(
            'CREATE INDEX %I ON radius.%I (site, at) INCLUDE (reason) WHERE NOT accepted',
            piece.relname || '_of_refusals_by_site', piece.relname);
    END LOOP;
END $$;
