package scot.tolbooth.portal.message;

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
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Messages in {@code portal.staff_message}, recipient and text sealed. */
final class JdbcStaffMessages {

    private static final String PURPOSE = "portal.staff_message";

    private static final String INSERT = """
            INSERT INTO portal.staff_message (kind, key, recipient, subject, content, created, state, next_attempt, settled)
            VALUES (:kind, :key, :recipient, :subject, :content, :now, :state, :nextAttempt, :settled)
            ON CONFLICT (kind, key) DO NOTHING
            """;

    /** Skips what another node claims at the same moment; a node that stopped while it sent is taken over from once. */
    private static final String CLAIM = """
            UPDATE portal.staff_message
               SET state = 'sending', attempts = attempts + 1, next_attempt = :claimedUntil,
                   interruptions = interruptions + CASE state WHEN 'sending' THEN 1 ELSE 0 END
             WHERE id = (
                SELECT id
                  FROM portal.staff_message
                 WHERE next_attempt <= :now AND (state = 'waiting' OR interruptions = 0)
                 ORDER BY kind <> 'alarms', next_attempt, id
                 LIMIT 1
                   FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, key, recipient, subject, content, created, state, attempts, next_attempt, last_error
            """;

    private static final String IS_DUE = "SELECT EXISTS (SELECT FROM portal.staff_message WHERE next_attempt <= :now)";

    private static final String GIVE_UP_INTERRUPTED = """
            UPDATE portal.staff_message
               SET state = 'given-up', next_attempt = NULL, settled = :now, last_error = :error
             WHERE state = 'sending' AND next_attempt <= :now AND interruptions > 0
            """;

    /** Only what this attempt claimed: whoever was overtaken by another node notes nothing. */
    private static final String NOTE = """
            UPDATE portal.staff_message
               SET state = :state, next_attempt = :nextAttempt, settled = :settled, last_error = coalesce(:error, last_error)
             WHERE id = :id AND state = 'sending' AND attempts = :attempts
            """;

    private static final String RETRY = """
            UPDATE portal.staff_message
               SET state = 'waiting', attempts = 0, interruptions = 0, next_attempt = :now, settled = NULL
             WHERE id = :id AND state = 'given-up'
            """;

    private static final String DISMISS =
            "UPDATE portal.staff_message SET state = 'dismissed' WHERE id = :id AND state = 'given-up'";

    private static final String LATEST = """
            SELECT id, kind, key, recipient, subject, content, created, state, attempts, next_attempt, last_error
              FROM portal.staff_message
             ORDER BY state = 'given-up' DESC, created DESC, id DESC
             LIMIT 200
            """;

    private static final String LATEST_OR_GIVEN_UP = """
            SELECT id, kind, key, recipient, subject, content, created, state, attempts, next_attempt, last_error
              FROM portal.staff_message
             WHERE kind = :kind OR state = 'given-up'
             ORDER BY state = 'given-up' DESC, created DESC, id DESC
             LIMIT 200
            """;

    private static final String BY_ID = """
            SELECT id, kind, key, recipient, subject, content, created, state, attempts, next_attempt, last_error
              FROM portal.staff_message
             WHERE id = :id
            """;

    private static final String STANDING = """
            SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting,
                   count(*) FILTER (WHERE state = 'given-up') AS given_up,
                   min(created) FILTER (WHERE state IN ('waiting', 'sending')) AS oldest_waiting
              FROM portal.staff_message
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.staff_message WHERE settled < :before";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcStaffMessages(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Says whether it is new. */
    boolean insert(StaffMessage message, StaffMessageState state, Instant now) {
        boolean waits = state == StaffMessageState.WAITING;
        return jdbc.sql(INSERT)
                        .param("kind", message.kind().word())
                        .param("key", message.key())
                        .param("recipient", secrets.seal(message.to().value(), PURPOSE))
                        .param("subject", message.subject())
                        .param("content", secrets.seal(message.text(), PURPOSE))
                        .param("now", utc(now))
                        .param("state", state.word())
                        .param("nextAttempt", waits ? utc(now) : null)
                        .param("settled", waits ? null : utc(now))
                        .update()
                == 1;
    }

    boolean isDue(Instant now) {
        return jdbc.sql(IS_DUE).param("now", utc(now)).query(Boolean.class).single();
    }

    /** The message that is due first, which nobody else gets before that instant. */
    Optional<OutgoingMessage> claim(Instant now, Instant claimedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("claimedUntil", utc(claimedUntil))
                .query(this::message)
                .optional();
    }

    int giveUpInterrupted(Instant now, String error) {
        return jdbc.sql(GIVE_UP_INTERRUPTED)
                .param("now", utc(now))
                .param("error", error)
                .update();
    }

    void waitUntil(OutgoingMessage claimed, Instant nextAttempt, String error) {
        note(claimed, StaffMessageState.WAITING)
                .param("nextAttempt", utc(nextAttempt))
                .param("settled", null)
                .param("error", error)
                .update();
    }

    /** Says whether it was still this attempt's to note. */
    boolean settle(OutgoingMessage claimed, StaffMessageState state, @Nullable String error, Instant now) {
        return note(claimed, state)
                        .param("nextAttempt", null)
                        .param("settled", utc(now))
                        .param("error", error)
                        .update()
                == 1;
    }

    /** Says whether it had been given up. */
    boolean retry(long id, Instant now) {
        return jdbc.sql(RETRY).param("id", id).param("now", utc(now)).update() == 1;
    }

    /** Says whether it had been given up. */
    boolean dismiss(long id) {
        return jdbc.sql(DISMISS).param("id", id).update() == 1;
    }

    /** At most 200, those that were given up first, then the newest. */
    List<OutgoingMessage> latest() {
        return jdbc.sql(LATEST).query(this::message).list();
    }

    /** At most 200 of that kind or given up, those that were given up first, then the newest. */
    List<OutgoingMessage> latestOrGivenUp(MessageKind kind) {
        return jdbc.sql(LATEST_OR_GIVEN_UP)
                .param("kind", kind.word())
                .query(this::message)
                .list();
    }

    Optional<OutgoingMessage> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::message).optional();
    }

    OutboxStanding standing() {
        return jdbc.sql(STANDING).query(JdbcAlarmMessages::readStanding).single();
    }

    void deleteSettledBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE).param("before", utc(instant)).update();
    }

    private JdbcClient.StatementSpec note(OutgoingMessage claimed, StaffMessageState state) {
        return jdbc.sql(NOTE)
                .param("id", claimed.id())
                .param("attempts", claimed.attempts())
                .param("state", state.word());
    }

    private OutgoingMessage message(ResultSet row, int number) throws SQLException {
        Contact to = new Contact(ContactKind.EMAIL, secrets.open(row.getString("recipient"), PURPOSE));
        return new OutgoingMessage(
                row.getLong("id"),
                new StaffMessage(
                        MessageKind.of(row.getString("kind")),
                        to,
                        row.getString("key"),
                        row.getString("subject"),
                        secrets.open(row.getString("content"), PURPOSE)),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                StaffMessageState.of(row.getString("state")),
                row.getInt("attempts"),
                optionalInstant(row, "next_attempt"),
                row.getString("last_error"));
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
