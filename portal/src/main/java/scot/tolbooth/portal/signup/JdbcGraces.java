package scot.tolbooth.portal.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.policy.GraceSettings;

/** Minutes for reading codes, in {@code portal.grace}: devices and contacts as keyed digests. */
final class JdbcGraces {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('portal.grace', 0))";

    private static final String HAD = """
            SELECT (SELECT count(*) FROM portal.grace WHERE device = :device AND began > :since)   AS device,
                   (SELECT count(*) FROM portal.grace WHERE contact = :contact AND began > :since) AS contact,
                   (SELECT count(*) FROM portal.grace WHERE place = :place AND began > :since)     AS place
            """;

    private static final String ADD = """
            INSERT INTO portal.grace (journey, registrant, device, contact, place, began, until)
            VALUES (:journey, :registrant, :device, :contact, :place, :began, :until)
            """;

    private static final String LATEST_OF_JOURNEY = """
            SELECT registrant, began, until
              FROM portal.grace
             WHERE journey = :journey
             ORDER BY began DESC, id DESC
             LIMIT 1
            """;

    private static final String OF_DEVICE_AND_CONTACT = """
            SELECT registrant
              FROM portal.grace
             WHERE device = :device AND contact = :contact
             ORDER BY began, id
            """;

    private static final String COUNT_HAND_OVER = """
            UPDATE portal.grace
               SET hand_overs = hand_overs + 1
             WHERE registrant = :registrant AND hand_overs < :most
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.grace WHERE began < :before";

    private final JdbcClient jdbc;

    JdbcGraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who asks for some minutes, and where.
     *
     * @param device keyed digest
     * @param contact keyed digest
     * @param place the site, or else the NAS
     */
    record Asking(UUID journey, String device, String contact, String place) {}

    /** How many there were since an instant. */
    record Had(int device, int contact, int place) {

        boolean allowAnother(GraceSettings limits) {
            return device < limits.perDeviceDay() && contact < limits.perContactDay() && place < limits.perSiteDay();
        }
    }

    /** Lets nobody else count or add until the transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query().singleRow();
    }

    Had had(Asking asking, Instant since) {
        return jdbc.sql(HAD)
                .param("device", asking.device())
                .param("contact", asking.contact())
                .param("place", asking.place())
                .param("since", utc(since))
                .query((row, number) -> new Had(row.getInt("device"), row.getInt("contact"), row.getInt("place")))
                .single();
    }

    void add(Asking asking, Grace grace) {
        jdbc.sql(ADD)
                .param("journey", asking.journey())
                .param("registrant", grace.registrant())
                .param("device", asking.device())
                .param("contact", asking.contact())
                .param("place", asking.place())
                .param("began", utc(grace.began()))
                .param("until", utc(grace.until()))
                .update();
    }

    Optional<Grace> latestOf(UUID journey) {
        return jdbc.sql(LATEST_OF_JOURNEY)
                .param("journey", journey)
                .query(JdbcGraces::grace)
                .optional();
    }

    List<UUID> registrantsOf(String device, String contact) {
        return jdbc.sql(OF_DEVICE_AND_CONTACT)
                .param("device", device)
                .param("contact", contact)
                .query((row, number) -> row.getObject("registrant", UUID.class))
                .list();
    }

    /** Counts one more where there were fewer than that, and says whether that was so. */
    boolean countHandOver(Grace grace, int most) {
        return jdbc.sql(COUNT_HAND_OVER)
                        .param("registrant", grace.registrant())
                        .param("most", most)
                        .update()
                == 1;
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE).param("before", utc(instant)).update();
    }

    private static Grace grace(ResultSet row, int number) throws SQLException {
        return new Grace(
                row.getObject("registrant", UUID.class),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
