package scot.tolbooth.portal.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;

/** Complaints in {@code portal.complaint}, what was typed sealed. */
final class JdbcComplaints {

    private static final String PURPOSE = "portal.complaint";

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('portal.complaint', 0))";

    private static final String LATELY = """
            SELECT count(*) AS all_hour, count(*) FILTER (WHERE sender = :sender) AS sender_hour
              FROM portal.complaint
             WHERE received > :since
            """;

    private static final String INSERT = """
            INSERT INTO portal.complaint (reference, received, language, content, reply, sender)
            VALUES (:reference, :received, :language, :content, :reply, :sender)
            """;

    private static final String LATEST = """
            SELECT reference, received, language, content, reply, acknowledged, settled
              FROM portal.complaint
             ORDER BY settled IS NOT NULL, acknowledged IS NOT NULL,
                      CASE WHEN settled IS NULL THEN received END, received DESC, reference
             LIMIT 200
            """;

    private static final String BY_REFERENCE = """
            SELECT reference, received, language, content, reply, acknowledged, settled
              FROM portal.complaint
             WHERE reference = :reference
            """;

    private static final String ACKNOWLEDGE =
            "UPDATE portal.complaint SET acknowledged = :now WHERE reference = :reference AND acknowledged IS NULL";

    private static final String SETTLE = """
            UPDATE portal.complaint
               SET settled = :now
             WHERE reference = :reference AND acknowledged IS NOT NULL AND settled IS NULL
            """;

    private static final String STANDING = """
            SELECT count(*) FILTER (WHERE acknowledged IS NULL) AS unacknowledged,
                   count(*) FILTER (WHERE settled IS NULL) AS unsettled,
                   min(received) FILTER (WHERE acknowledged IS NULL) AS oldest
              FROM portal.complaint
            """;

    private static final String DELETE_SETTLED = "DELETE FROM portal.complaint WHERE settled < :before";

    private static final String FORGET_SENDERS =
            "UPDATE portal.complaint SET sender = NULL WHERE sender IS NOT NULL AND received < :before";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcComplaints(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** How many were received. */
    record Lately(int all, int sender) {}

    /** Counts them, letting nobody else add one until the transaction ends. */
    Lately since(Instant since, String sender) {
        jdbc.sql(LOCK).query().singleRow();
        return jdbc.sql(LATELY)
                .param("since", utc(since))
                .param("sender", digest(sender))
                .query((row, number) -> new Lately(row.getInt("all_hour"), row.getInt("sender_hour")))
                .single();
    }

    void add(Complaint complaint, String sender) {
        String reply = complaint.reply();
        jdbc.sql(INSERT)
                .param("reference", complaint.reference())
                .param("received", utc(complaint.received()))
                .param("language", complaint.language())
                .param("content", secrets.seal(complaint.text(), PURPOSE))
                .param("reply", reply == null ? null : secrets.seal(reply, PURPOSE))
                .param("sender", digest(sender))
                .update();
    }

    /** At most 200: those to be acknowledged first, then those to be settled, the oldest of each first. */
    List<Complaint> latest() {
        return jdbc.sql(LATEST).query(this::complaint).list();
    }

    Optional<Complaint> find(String reference) {
        return jdbc.sql(BY_REFERENCE)
                .param("reference", reference)
                .query(this::complaint)
                .optional();
    }

    /** Says whether it was still to be acknowledged. */
    boolean acknowledge(String reference, Instant now) {
        return jdbc.sql(ACKNOWLEDGE)
                        .param("reference", reference)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Says whether it was acknowledged and still to be settled. */
    boolean settle(String reference, Instant now) {
        return jdbc.sql(SETTLE)
                        .param("reference", reference)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    ComplaintStanding standing() {
        return jdbc.sql(STANDING)
                .query((row, number) -> new ComplaintStanding(
                        row.getLong("unacknowledged"), row.getLong("unsettled"), instant(row, "oldest")))
                .single();
    }

    int deleteSettledBefore(Instant instant) {
        return jdbc.sql(DELETE_SETTLED).param("before", utc(instant)).update();
    }

    void forgetSendersBefore(Instant instant) {
        jdbc.sql(FORGET_SENDERS).param("before", utc(instant)).update();
    }

    private Complaint complaint(ResultSet row, int number) throws SQLException {
        String reply = row.getString("reply");
        return new Complaint(
                row.getString("reference"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getString("language"),
                secrets.open(row.getString("content"), PURPOSE),
                reply == null ? null : secrets.open(reply, PURPOSE),
                instant(row, "acknowledged"),
                instant(row, "settled"));
    }

    private String digest(String sender) {
        return secrets.fingerprint(sender, "portal.complaint.sender");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
