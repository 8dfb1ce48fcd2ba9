package scot.tolbooth.portal.message;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers in {@code portal.text_stop}, as keyed digests. */
final class JdbcTextStops {

    private static final String CONTAINS = "SELECT EXISTS (SELECT FROM portal.text_stop WHERE contact = :contact)";

    private static final String PUT = """
            INSERT INTO portal.text_stop (contact, since)
            VALUES (:contact, :since)
            ON CONFLICT (contact) DO UPDATE SET since = EXCLUDED.since
            """;

    private static final String REMOVE = "DELETE FROM portal.text_stop WHERE contact = :contact";
    private static final String DELETE_BEFORE = "DELETE FROM portal.text_stop WHERE since < :before";

    private final JdbcClient jdbc;

    JdbcTextStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(String contact) {
        return jdbc.sql(CONTAINS).param("contact", contact).query(Boolean.class).single();
    }

    void put(String contact, Instant since) {
        jdbc.sql(PUT)
                .param("contact", contact)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String contact) {
        jdbc.sql(REMOVE).param("contact", contact).update();
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE)
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
