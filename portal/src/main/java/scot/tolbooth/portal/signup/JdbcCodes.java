package scot.tolbooth.portal.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
            @Nullable String site,
            String kind) {}

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('portal.code', 0))";

    /** Each count by an index of its own: whoever sends many is counted often. */
    private static final String SENT_OF_LATE = """
            SELECT (SELECT count(*) FROM portal.code WHERE contact = :contact AND sent > :quarterHourAgo) AS contact_quarter_hour,
                   (SELECT count(*) FROM portal.code WHERE contact = :contact AND sent > :dayAgo)         AS contact_day,
                   (SELECT count(*) FROM portal.code WHERE device = :device AND sent > :hourAgo)          AS device_hour,
                   (SELECT count(*) FROM portal.code WHERE nas = :nas AND sent > :hourAgo)                AS nas_hour,
                   (SELECT count(*) FROM portal.code WHERE site = :site AND sent > :hourAgo)              AS site_hour,
                   (SELECT count(*) FROM portal.code WHERE kind = :kind AND sent > :dayAgo)               AS kind_day
            """;

    private static final String INSERT = """
            INSERT INTO portal.code (journey, sent, code, contact, device, nas, site, kind)
            VALUES (:journey, :sent, :code, :contact, :device, :nas, :site, :kind)
            RETURNING id
            """;

    private static final String DELETE = "DELETE FROM portal.code WHERE id = :id";

    private static final String UNUSED_OF_JOURNEY = """
            SELECT journey, sent, code, contact, device, nas, site, kind
              FROM portal.code
             WHERE journey = :journey AND contact = :contact AND NOT used
             ORDER BY sent DESC, id DESC
             LIMIT 3
            """;

    private static final String LATEST_JOURNEY_OF = """
            SELECT journey
              FROM portal.code
             WHERE contact = :contact AND sent > :since
             ORDER BY sent DESC, id DESC
             LIMIT 1
            """;

    private static final String IS_HELPED = """
            SELECT EXISTS (SELECT FROM portal.code WHERE contact = :contact AND journey = :journey AND sent > :since)
            """;

    private static final String USE = "UPDATE portal.code SET used = true WHERE journey = :journey AND NOT used";

    private static final String DELETE_BEFORE = "DELETE FROM portal.code WHERE sent < :before";

    private final JdbcClient jdbc;

    JdbcCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else count or add until the transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query().singleRow();
    }

    /** Counts what was sent before this one. */
    SentCodes sentBefore(SentCode next) {
        return jdbc.sql(SENT_OF_LATE)
                .param("contact", next.contact())
                .param("device", next.device())
                .param("nas", next.nas())
                .param("site", next.site())
                .param("kind", next.kind())
                .param("quarterHourAgo", utc(next.sent().minusSeconds(900)))
                .param("hourAgo", utc(next.sent().minusSeconds(3600)))
                .param("dayAgo", utc(next.sent().minusSeconds(86400)))
                .query((row, number) -> new SentCodes(
                        row.getInt("contact_quarter_hour"),
                        row.getInt("contact_day"),
                        row.getInt("device_hour"),
                        row.getInt("nas_hour"),
                        row.getInt("site_hour"),
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
                .param("site", code.site())
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

    /** The journey for which a code was sent to that contact last. */
    Optional<UUID> latestJourneyOf(String contact, Instant since) {
        return jdbc.sql(LATEST_JOURNEY_OF)
                .param("contact", contact)
                .param("since", utc(since))
                .query(UUID.class)
                .optional();
    }

    boolean isHelped(String contact, UUID journey, Instant since) {
        return jdbc.sql(IS_HELPED)
                .param("contact", contact)
                .param("journey", journey)
                .param("since", utc(since))
                .query(Boolean.class)
                .single();
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
                row.getString("site"),
                row.getString("kind"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
