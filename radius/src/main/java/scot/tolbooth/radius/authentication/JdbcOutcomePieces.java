package scot.tolbooth.radius.authentication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pieces of {@code radius.authentication_outcome}: partitions, each for {@link #SIZE} successive numbers. */
final class JdbcOutcomePieces {

    /** As the migration that made the first ones has it. */
    static final long SIZE = 100_000;

    /** Taken by whoever changes pieces, so that one node does at a time; and nobody who signs in waits for long. */
    private static final String BEGIN = """
            SELECT pg_try_advisory_xact_lock(hashtextextended('radius.authentication_outcome', 0)) AS alone,
                   set_config('lock_timeout', '300ms', true)
            """;

    private static final String NEXT =
            "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM radius.authentication_outcome_number";

    private static final String PIECES = """
            SELECT substr(c.relname, length('authentication_outcome_') + 1)::bigint AS number,
                   EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indkey::text = '2') AS indexed
              FROM pg_inherits i
              JOIN pg_class c ON c.oid = i.inhrelid
             WHERE i.inhparent = 'radius.authentication_outcome'::regclass
               AND c.relname ~ '^authentication_outcome_[0-9]+$'
             ORDER BY number
            """;

    private final JdbcClient jdbc;

    JdbcOutcomePieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param number that of its first outcome, divided by {@link #SIZE}
     * @param indexed whether everything in it can be found by index
     */
    record Piece(long number, boolean indexed) {

        /** Whether nothing more is written to it; the next outcome to come has the number given. */
        boolean isFull(long next) {
            return (number + 1) * SIZE <= next;
        }
    }

    /** Begins a transaction that changes pieces; false where another node is about it. */
    boolean begin() {
        return jdbc.sql(BEGIN).query((row, number) -> row.getBoolean("alone")).single();
    }

    /** The number of the next outcome to come. */
    long next() {
        return jdbc.sql(NEXT).query(Long.class).single();
    }

    List<Piece> all() {
        return jdbc.sql(PIECES)
                .query((row, number) -> new Piece(row.getLong("number"), row.getBoolean("indexed")))
                .list();
    }

    // Names and bounds are made of numbers only.

    /** Whoever reads or writes outcomes goes on meanwhile, as they would not if it were made in its place. */
    void add(long number) {
        jdbc.sql("""
            CREATE TABLE radius.authentication_outcome_%1$d
                   (LIKE radius.authentication_outcome INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
            CREATE INDEX authentication_outcome_%1$d_by_device
                ON radius.authentication_outcome_%1$d USING hash (mac_fingerprint);
            ALTER TABLE radius.authentication_outcome
                  ATTACH PARTITION radius.authentication_outcome_%1$d FOR VALUES FROM (%2$d) TO (%3$d)
            """.formatted(number, number * SIZE, (number + 1) * SIZE)).update();
    }

    /** Indexes one to which nothing more is written. */
    void index(Piece piece) {
        jdbc.sql("""
            CREATE INDEX authentication_outcome_%1$d_by_time ON radius.authentication_outcome_%1$d (at);
            CREATE INDEX authentication_outcome_%1$d_by_nas ON radius.authentication_outcome_%1$d (nas, at);
            CREATE INDEX authentication_outcome_%1$d_by_site ON radius.authentication_outcome_%1$d (site, at);
            CREATE INDEX authentication_outcome_%1$d_by_registrant ON radius.authentication_outcome_%1$d (registrant);
            CREATE INDEX authentication_outcome_%1$d_of_refusals
                ON radius.authentication_outcome_%1$d (at) INCLUDE (reason, site, nas) WHERE NOT accepted;
            CREATE INDEX authentication_outcome_%1$d_of_refusals_by_site
                ON radius.authentication_outcome_%1$d (site, at) INCLUDE (reason) WHERE NOT accepted;
            ANALYZE radius.authentication_outcome_%1$d
            """.formatted(piece.number())).update();
    }

    boolean isBefore(Piece piece, Instant limit) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM radius.authentication_outcome_%d WHERE at >= :limit)"
                        .formatted(piece.number()))
                .param("limit", Timestamp.from(limit))
                .query(Boolean.class)
                .single();
    }

    void drop(Piece piece) {
        jdbc.sql("DROP TABLE radius.authentication_outcome_%d".formatted(piece.number()))
                .update();
    }
}
