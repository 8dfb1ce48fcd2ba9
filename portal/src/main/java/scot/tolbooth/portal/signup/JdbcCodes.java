package scot.tolbooth.portal.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes in {@code portal.code}, as keyed digests. */
final class JdbcCodes {

    /**
     * A code that was sent.
     *
     * @param code keyed digest
     * @param contact keyed digest
     */
    record SentCode(
            UUID journey,
            Instant sent,
            String code,
            String contact,
            @Nullable String device,
            @Nullable String nas,
            String kind) {}

    private static final String LOCK_CONTACT = "SELECT pg_advisory_xact_lock(hashtextextended(:contact, 0))";

    private static final String SENT_OF_LATE = """
            SELECT count(*) FILTER (WHERE contact = :contact AND sent > :quarterHourAgo) AS contact_quarter_hour,
                   count(*) FILTER (WHERE contact = :contact)                            AS contact_day,
                   count(*) FILTER (WHERE device = :device AND sent > :hourAgo)          AS device_hour,
                   count(*) FILTER (WHERE nas = :nas AND sent > :hourAgo)                AS nas_hour,
                   count(*) FILTER (WHERE kind = :kind)                                  AS kind_day
              FROM portal.code
             WHERE sent > :dayAgo
            """;

    private static final String INSERT = """
            INSERT INTO portal.code (journey, sent, code, contact, device, nas, kind)
            VALUES (:journey, :sent, :code, :contact, :device, :nas, :kind)
            RETURNING id
            """;

    private static final String DELETE = "DELETE FROM portal.code WHERE id = :id";

    private static final String UNUSED_OF_JOURNEY = """
            SELECT journey, sent, code, contact, device, nas, kind
              FROM portal.code
             WHERE journey = :journey AND contact = :contact AND NOT used
             ORDER BY sent DESC, id DESC
             LIMIT 3
            """;

    private static final String USE = "UPDATE portal.code SET used = true WHERE journey = :journey AND NOT used";

    private static final String DELETE_BEFORE = "DELETE FROM portal.code WHERE sent < :before";

    private final JdbcClient jdbc;

    JdbcCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts what was sent before this one, letting nobody else count for the same contact until the transaction ends. */
    SentCodes sentBefore(SentCode next) {
        jdbc.sql(LOCK_CONTACT).param("contact", next.contact()).query().singleRow();
        return jdbc.sql(SENT_OF_LATE)
                .param("contact", next.contact())
                .param("device", next.device())
                .param("nas", next.nas())
                .param("kind", next.kind())
                .param("quarterHourAgo", utc(next.sent().minusSeconds(900)))
                .param("hourAgo", utc(next.sent().minusSeconds(3600)))
                .param("dayAgo", utc(next.sent().minusSeconds(86400)))
                .query((row, number) -> new SentCodes(
                        row.getInt("contact_quarter_hour"),
                        row.getInt("contact_day"),
                        row.getInt("device_hour"),
                        row.getInt("nas_hour"),
                        row.getInt("kind_day")))
                .single();
    }

    long add(SentCode code) {
        return jdbc.sql(INSERT)
                .param("journey", code.journey())
                .param("sent", utc(code.sent()))
                .param("code", code.code())
                .param("contact", code.contact())
                .param("device", code.device())
                .param("nas", code.nas())
                .param("kind", code.kind())
                .query(Long.class)
                .single();
    }

    void remove(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    /** The newest three that were not used, newest first. */
    List<SentCode> unusedOf(UUID journey, String contact) {
        return jdbc.sql(UNUSED_OF_JOURNEY)
                .param("journey", journey)
                .param("contact", contact)
                .query(JdbcCodes::code)
                .list();
    }

    void use(UUID journey) {
        jdbc.sql(USE).param("journey", journey).update();
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE).param("before", utc(instant)).update();
    }

    private static SentCode code(ResultSet row, int number) throws SQLException {
        return new SentCode(
                row.getObject("journey", UUID.class),
                row.getObject("sent", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                row.getString("contact"),
                row.getString("device"),
                row.getString("nas"),
                row.getString("kind"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
