package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far spools were replayed, in {@code radius.accounting_spool}. */
record JdbcSpoolPositions(JdbcClient jdbc) {

    private static final String OF = "SELECT replayed FROM radius.accounting_spool WHERE name = :name";
    private static final String NOTE = """
            INSERT INTO radius.accounting_spool AS spool (name, replayed, noted)
            VALUES (:name, :replayed, :noted)
                ON CONFLICT (name)
                DO UPDATE SET replayed = greatest(spool.replayed, excluded.replayed), noted = excluded.noted
            """;
    private static final String PURGE = "DELETE FROM radius.accounting_spool WHERE noted < :limit";

    /** 0 where nothing was replayed. */
    long of(String name) {
        return jdbc.sql(OF).param("name", name).query(Long.class).optional().orElse(0L);
    }

    /** Never goes back: a transaction that was cut off from this process may be committed long after those behind it. */
    void note(String name, long replayed, Instant at) {
        jdbc.sql(NOTE)
                .param("name", name)
                .param("replayed", replayed)
                .param("noted", Timestamp.from(at))
                .update();
    }

    void purge(Instant limit) {
        jdbc.sql(PURGE).param("limit", Timestamp.from(limit)).update();
    }
}
