package scot.tolbooth.portal.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.registrant.UnusedRegistrants.Unused;

/** Warnings in {@code portal.forgetting_warning}; who they are for is known by their number only. */
class JdbcForgettingWarnings {

    private static final String INSERT = """
            INSERT INTO portal.forgetting_warning (registrant, last_use, state, next_attempt)
            VALUES (:registrant, :lastUse, 'waiting', :now)
            ON CONFLICT DO NOTHING
            """;

    /** Skips what another node claims at the same moment. */
    private static final String CLAIM = """
            UPDATE portal.forgetting_warning w
               SET state = 'sending', attempts = attempts + 1, next_attempt = :claimedUntil
              FROM (SELECT registrant, last_use
                      FROM portal.forgetting_warning
                     WHERE next_attempt <= :now AND state = 'waiting'
                     ORDER BY next_attempt, last_use, registrant
                     LIMIT 1
                       FOR UPDATE SKIP LOCKED) AS due
             WHERE w.registrant = due.registrant AND w.last_use = due.last_use
            RETURNING w.registrant, w.last_use, w.attempts
            """;

    private static final String GIVE_UP_INTERRUPTED = """
            UPDATE portal.forgetting_warning
               SET state = 'given-up', next_attempt = NULL, settled = :now, last_error = :error
             WHERE state = 'sending' AND next_attempt <= :now
            """;

    private static final String NOTE = """
            UPDATE portal.forgetting_warning
               SET state = :state, next_attempt = :nextAttempt, settled = :settled,
                   last_error = coalesce(:error, last_error)
             WHERE registrant = :registrant AND last_use = :lastUse AND state = 'sending' AND attempts = :attempts
            """;

    private static final String STANDING = """
            SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting,
                   min(next_attempt) FILTER (WHERE state = 'waiting') AS oldest_waiting,
                   count(*) FILTER (WHERE state = 'sent') AS sent,
                   count(*) FILTER (WHERE state = 'needless') AS needless,
                   count(*) FILTER (WHERE state = 'undeliverable') AS undeliverable,
                   count(*) FILTER (WHERE state = 'given-up') AS given_up,
                   max(settled) FILTER (WHERE state = 'given-up') AS last_given_up
              FROM portal.forgetting_warning
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.forgetting_warning WHERE settled < :before";

    private final JdbcClient jdbc;

    JdbcForgettingWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Unused unused, Instant now) {
        jdbc.sql(INSERT)
                .param("registrant", unused.registrant())
                .param("lastUse", utc(unused.lastUse()))
                .param("now", utc(now))
                .update();
    }

    /** The warning that is due first, which nobody else gets. */
    Optional<ForgettingWarning> claim(Instant now, Instant claimedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("claimedUntil", utc(claimedUntil))
                .query((row, number) -> new ForgettingWarning(
                        row.getObject("registrant", UUID.class),
                        row.getObject("last_use", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")))
                .optional();
    }

    int giveUpInterrupted(Instant now, String error) {
        return jdbc.sql(GIVE_UP_INTERRUPTED)
                .param("now", utc(now))
                .param("error", error)
                .update();
    }

    void waitUntil(ForgettingWarning claimed, Instant nextAttempt, String error) {
        note(claimed, WarningState.WAITING)
                .param("nextAttempt", utc(nextAttempt))
                .param("settled", null)
                .param("error", error)
                .update();
    }

    void settle(ForgettingWarning claimed, WarningState state, @Nullable String error, Instant now) {
        note(claimed, state)
                .param("nextAttempt", null)
                .param("settled", utc(now))
                .param("error", error)
                .update();
    }

    WarningStanding standing() {
        return jdbc.sql(STANDING).query(JdbcForgettingWarnings::read).single();
    }

    void deleteSettledBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE).param("before", utc(instant)).update();
    }

    private JdbcClient.StatementSpec note(ForgettingWarning claimed, WarningState state) {
        return jdbc.sql(NOTE)
                .param("registrant", claimed.registrant())
                .param("lastUse", utc(claimed.lastUse()))
                .param("attempts", claimed.attempts())
                .param("state", state.word());
    }

    private static WarningStanding read(ResultSet row, int number) throws SQLException {
        return new WarningStanding(
                row.getLong("waiting"),
                instant(row, "oldest_waiting"),
                row.getLong("sent"),
                row.getLong("needless"),
                row.getLong("undeliverable"),
                row.getLong("given_up"),
                instant(row, "last_given_up"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
