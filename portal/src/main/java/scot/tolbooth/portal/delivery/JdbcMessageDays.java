package scot.tolbooth.portal.delivery;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.registrant.ContactKind;

/** Counts in {@code portal.message_day} and {@code portal.message_tally}, and of {@code portal.resident_message}. */
final class JdbcMessageDays {

    private static final String ADD = """
            INSERT INTO portal.message_tally (day, channel, what, times)
            VALUES (:day, :channel, :what, :times)
            ON CONFLICT (day, channel, what) DO UPDATE SET times = portal.message_tally.times + EXCLUDED.times
            """;

    private static final String COUNTED = """
            SELECT day, channel, state, cause, sum(messages) AS messages, sum(pence) AS pence
              FROM (SELECT (created AT TIME ZONE 'Europe/London')::date AS day, channel, state,
                           CASE state WHEN 'not-sent' THEN coalesce(cause, '') ELSE '' END AS cause,
                           count(*) AS messages, sum(pence) AS pence
                      FROM portal.resident_message
                     WHERE created >= :from AND created < :until
                     GROUP BY 1, 2, 3, 4
                    UNION ALL
                    SELECT day, channel, state, cause, messages, pence
                      FROM portal.message_day
                     WHERE day BETWEEN :first AND :last) AS every
             GROUP BY day, channel, state, cause
             ORDER BY day DESC, channel, state, cause
            """;

    private static final String TALLIED = """
            SELECT day, channel, what, times
              FROM portal.message_tally
             WHERE day BETWEEN :first AND :last
             ORDER BY day DESC, channel, what
            """;

    /** One statement, so that each message is in one of the tables and never in both. */
    private static final String COUNT_SINGLE = """
            WITH gone AS (
                DELETE FROM portal.resident_message
                 WHERE created < :before AND next_attempt IS NULL
                RETURNING (created AT TIME ZONE 'Europe/London')::date AS day, channel, state,
                          CASE state WHEN 'not-sent' THEN coalesce(cause, '') ELSE '' END AS cause, pence)
            INSERT INTO portal.message_day (day, channel, state, cause, messages, pence)
            SELECT day, channel, state, cause, count(*), sum(pence)
              FROM gone
             GROUP BY day, channel, state, cause
            ON CONFLICT (day, channel, state, cause) DO UPDATE
               SET messages = portal.message_day.messages + EXCLUDED.messages,
                   pence = portal.message_day.pence + EXCLUDED.pence
            """;

    private static final String SPENT = """
            SELECT coalesce(sum(pence), 0)
              FROM portal.resident_message
             WHERE channel = 'mobile' AND created > :since
            """;

    private static final String PROBLEMS = """
            SELECT channel, error, max(created) AS latest, count(*) AS times
              FROM portal.resident_message
             WHERE error IS NOT NULL AND created > :since
             GROUP BY channel, error
             ORDER BY max(created) DESC, channel, error
             LIMIT 10
            """;

    private static final String DELETE_DAYS = "DELETE FROM portal.message_day WHERE day < :day";
    private static final String DELETE_TALLY = "DELETE FROM portal.message_tally WHERE day < :day";

    private final JdbcClient jdbc;

    JdbcMessageDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MessageTally.Key key, long times) {
        jdbc.sql(ADD)
                .param("day", key.day())
                .param("channel", key.channel())
                .param("what", key.what())
                .param("times", times)
                .update();
    }

    List<MessageDays.Counted> counted(LocalDate first, LocalDate last) {
        return jdbc.sql(COUNTED)
                .param("from", first.atStartOfDay(LONDON).toOffsetDateTime())
                .param("until", last.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new MessageDays.Counted(
                        row.getObject("day", LocalDate.class),
                        channel(row.getString("channel")),
                        Fate.of(row.getString("state")),
                        row.getString("cause"),
                        row.getLong("messages"),
                        row.getBigDecimal("pence")))
                .list();
    }

    List<MessageDays.Tallied> tallied(LocalDate first, LocalDate last) {
        return jdbc.sql(TALLIED)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new MessageDays.Tallied(
                        row.getObject("day", LocalDate.class),
                        row.getString("channel"),
                        row.getString("what"),
                        row.getLong("times")))
                .list();
    }

    /** At most ten, the latest first. */
    List<Problem> problemsSince(Instant instant) {
        return jdbc.sql(PROBLEMS)
                .param("since", utc(instant))
                .query((row, number) -> new Problem(
                        channel(row.getString("channel")),
                        row.getString("error"),
                        row.getObject("latest", OffsetDateTime.class).toInstant(),
                        row.getLong("times")))
                .list();
    }

    BigDecimal spentSince(Instant instant) {
        return jdbc.sql(SPENT)
                .param("since", utc(instant))
                .query(BigDecimal.class)
                .single();
    }

    /** What is still to be sent stays, however old. */
    void countSingleBefore(Instant instant) {
        jdbc.sql(COUNT_SINGLE).param("before", utc(instant)).update();
    }

    void deleteBefore(LocalDate day) {
        jdbc.sql(DELETE_DAYS).param("day", day).update();
        jdbc.sql(DELETE_TALLY).param("day", day).update();
    }

    static ContactKind channel(String word) {
        return Arrays.stream(ContactKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of contact " + word));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
