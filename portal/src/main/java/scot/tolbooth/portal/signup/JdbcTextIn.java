package scot.tolbooth.portal.signup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts that were seen to in {@code portal.received_text}, and what they name in {@code portal.text_tag}. */
final class JdbcTextIn {

    private static final String PUT_TAG = """
            INSERT INTO portal.text_tag (tag, journey, expires)
            VALUES (:tag, :journey, :expires)
            ON CONFLICT DO NOTHING
            """;

    private static final String JOURNEY_OF = "SELECT journey FROM portal.text_tag WHERE tag = :tag";

    private static final String PUT_TEXT = """
            INSERT INTO portal.received_text (id, received)
            VALUES (:id, :received)
            ON CONFLICT DO NOTHING
            """;

    private static final String DELETE_TAGS = "DELETE FROM portal.text_tag WHERE expires < :before";
    private static final String DELETE_TEXTS = "DELETE FROM portal.received_text WHERE received < :before";

    private final JdbcClient jdbc;

    JdbcTextIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putTag(String tag, UUID journey, Instant expires) {
        jdbc.sql(PUT_TAG)
                .param("tag", tag)
                .param("journey", journey)
                .param("expires", utc(expires))
                .update();
    }

    Optional<UUID> journeyOf(String tag) {
        return jdbc.sql(JOURNEY_OF).param("tag", tag).query(UUID.class).optional();
    }

    /** Says whether it is seen for the first time. */
    boolean putText(UUID id, Instant received) {
        return jdbc.sql(PUT_TEXT)
                        .param("id", id)
                        .param("received", utc(received))
                        .update()
                == 1;
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_TAGS).param("before", utc(instant)).update();
        jdbc.sql(DELETE_TEXTS).param("before", utc(instant)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
