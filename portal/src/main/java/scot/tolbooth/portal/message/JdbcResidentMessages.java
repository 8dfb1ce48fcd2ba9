package scot.tolbooth.portal.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Fate;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import tools.jackson.databind.json.JsonMapper;

/** Messages in {@code portal.resident_message}: contact and text sealed while they may have to be sent, then erased. */
final class JdbcResidentMessages {

    private static final String INSERT = """
            INSERT INTO portal.resident_message (reference, channel, journey, created, state, cause, error, attempts,
                                                 next_attempt, expires, sealed, pence)
            VALUES (:reference, :channel, :journey, :now, :state, :cause, :error, 1, :nextAttempt, :expires, :sealed, :pence)
            """;

    /** Skips what another node claims at the same moment; a node that stopped while it sent is taken over from once. */
    private static final String CLAIM = """
            UPDATE portal.resident_message
               SET state = 'sending', attempts = attempts + 1, next_attempt = :claimedUntil,
                   interruptions = interruptions + CASE state WHEN 'sending' THEN 1 ELSE 0 END
             WHERE reference = (
                SELECT reference
                  FROM portal.resident_message
                 WHERE next_attempt <= :now AND expires > :now AND (state = 'queued' OR interruptions = 0)
                 ORDER BY next_attempt, reference
                 LIMIT 1
                   FOR UPDATE SKIP LOCKED)
            RETURNING reference, sealed, attempts, expires
            """;

    /** Only what this attempt claimed: whoever was overtaken by another node, or by a receipt, notes nothing. */
    private static final String NOTE = """
            UPDATE portal.resident_message
               SET state = :state, cause = :cause, error = :error, next_attempt = :nextAttempt,
                   sealed = CASE :state WHEN 'queued' THEN sealed END,
                   pence = CASE :state WHEN 'not-sent' THEN 0 ELSE pence END
             WHERE reference = :reference AND state = 'sending' AND attempts = :attempts
            """;

    /** What was being sent when its node stopped may have been taken, and charged. */
    private static final String EXPIRE = """
            UPDATE portal.resident_message
               SET state = 'not-sent', cause = coalesce(cause, 'expired'), next_attempt = NULL, sealed = NULL,
                   pence = CASE state WHEN 'sending' THEN pence ELSE 0 END
             WHERE next_attempt IS NOT NULL
               AND (state = 'queued' AND expires <= :now
                    OR state = 'sending' AND next_attempt <= :now AND (expires <= :now OR interruptions > 0))
            """;

    private static final String RECEIPT = """
            UPDATE portal.resident_message
               SET state = :state, next_attempt = NULL, sealed = NULL
             WHERE reference = :reference AND state IN (:earlier)
            """;

    private static final String IS_KNOWN =
            "SELECT EXISTS (SELECT FROM portal.resident_message WHERE reference = :reference)";

    private static final String LATEST_OF_JOURNEY = """
            SELECT state, cause
              FROM portal.resident_message
             WHERE journey = :journey
             ORDER BY created DESC, reference
             LIMIT 1
            """;

    private static final String STANDING = """
            SELECT count(*) FILTER (WHERE next_attempt IS NOT NULL) AS waiting,
                   min(created) FILTER (WHERE next_attempt IS NOT NULL) AS oldest_waiting,
                   count(*) FILTER (WHERE created > :since AND state IN ('sent', 'delivered')) AS fine,
                   count(*) FILTER (WHERE created > :since AND (state LIKE 'failed-%' OR state = 'not-sent'
                                          AND cause <> 'recipient')) AS failed,
                   count(*) FILTER (WHERE created > :since AND state = 'not-sent'
                                          AND cause IN ('account', 'clock', 'request')) AS for_staff,
                   (array_agg(error ORDER BY created DESC) FILTER (WHERE created > :since AND error IS NOT NULL))[1]
                       AS last_error
              FROM portal.resident_message
             WHERE created > :since OR next_attempt IS NOT NULL
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcResidentMessages(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** A letter that a node has claimed, to send it. */
    record Claimed(Letter letter, int attempts, Instant expires) {}

    /** What is sealed. */
    private record Content(String kind, String to, @Nullable String code, String subject, String text) {}

    /** Takes a letter in whose first attempt follows at once, which nobody else makes before the instant given. */
    Claimed insert(Letter letter, ResidentOutbox.Terms terms, Instant now, Instant claimedUntil) {
        insert(letter, terms, now)
                .param("state", Fate.SENDING.word())
                .param("cause", null)
                .param("error", null)
                .param("nextAttempt", utc(claimedUntil))
                .param("expires", utc(now.plus(terms.life())))
                .param("sealed", seal(letter))
                .update();
        return new Claimed(letter, 1, now.plus(terms.life()));
    }

    /** Notes a letter that was tried already and is not tried again: nothing of it is kept. */
    void insertTried(Letter letter, ResidentOutbox.Terms terms, Fate fate, Delivery.@Nullable Failed why, Instant now) {
        insert(letter, terms, now)
                .param("state", fate.word())
                .param("cause", why == null ? null : why.cause().word())
                .param("error", why == null ? null : why.reason())
                .param("nextAttempt", null)
                .param("expires", utc(now))
                .param("sealed", null)
                .update();
    }

    private JdbcClient.StatementSpec insert(Letter letter, ResidentOutbox.Terms terms, Instant now) {
        return jdbc.sql(INSERT)
                .param("reference", letter.reference())
                .param("channel", letter.to().kind().word())
                .param("journey", terms.journey())
                .param("now", utc(now))
                .param("pence", terms.pence());
    }

    /** The letter that is due first, which nobody else gets before that instant. */
    Optional<Claimed> claim(Instant now, Instant claimedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("claimedUntil", utc(claimedUntil))
                .query(this::claimed)
                .optional();
    }

    /** @param nextAttempt absent where there is none: then what was sealed is erased */
    void note(Claimed claimed, Fate fate, Delivery.@Nullable Failed why, @Nullable Instant nextAttempt) {
        jdbc.sql(NOTE)
                .param("reference", claimed.letter().reference())
                .param("attempts", claimed.attempts())
                .param("state", fate.word())
                .param("cause", why == null ? null : why.cause().word())
                .param("error", why == null ? null : why.reason())
                .param("nextAttempt", nextAttempt == null ? null : utc(nextAttempt))
                .update();
    }

    /** Erases whatever is worth nothing any more. */
    int expire(Instant now) {
        return jdbc.sql(EXPIRE).param("now", utc(now)).update();
    }

    /** Notes what a receipt says; says whether the message is known. */
    boolean receipt(UUID reference, Fate fate) {
        List<String> earlier = Arrays.stream(Fate.values())
                .filter(fate::mayFollow)
                .map(Fate::word)
                .toList();
        int changed = jdbc.sql(RECEIPT)
                .param("reference", reference)
                .param("state", fate.word())
                .param("earlier", earlier)
                .update();
        return changed == 1
                || jdbc.sql(IS_KNOWN)
                        .param("reference", reference)
                        .query(Boolean.class)
                        .single();
    }

    Optional<Posted> latestOf(UUID journey) {
        return jdbc.sql(LATEST_OF_JOURNEY)
                .param("journey", journey)
                .query((row, number) -> {
                    String cause = row.getString("cause");
                    return new Posted(Fate.of(row.getString("state")), cause == null ? null : Cause.of(cause));
                })
                .optional();
    }

    ResidentStanding standing(Instant since) {
        return jdbc.sql(STANDING)
                .param("since", utc(since))
                .query((row, number) -> new ResidentStanding(
                        row.getLong("waiting"),
                        instant(row, "oldest_waiting"),
                        row.getLong("fine"),
                        row.getLong("failed"),
                        row.getLong("for_staff"),
                        row.getString("last_error")))
                .single();
    }

    private Claimed claimed(ResultSet row, int number) throws SQLException {
        UUID reference = row.getObject("reference", UUID.class);
        Content content = JSON.readValue(secrets.open(row.getString("sealed"), purpose(reference)), Content.class);
        Contact to = new Contact(ContactKind.valueOf(content.kind()), content.to());
        return new Claimed(
                new Letter(reference, to, content.code(), new Wording(content.subject(), content.text())),
                row.getInt("attempts"),
                row.getObject("expires", OffsetDateTime.class).toInstant());
    }

    private String seal(Letter letter) {
        Content content = new Content(
                letter.to().kind().name(),
                letter.to().value(),
                letter.code(),
                letter.wording().subject(),
                letter.wording().text());
        return secrets.seal(JSON.writeValueAsString(content), purpose(letter.reference()));
    }

    private static String purpose(UUID reference) {
        return "portal.resident_message:" + reference;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
