package scot.tolbooth.portal.hotspot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in {@code portal.hand_over_tally}. */
final class JdbcHandOverTally {

    private static final String ADD = """
            INSERT INTO portal.hand_over_tally (nas, day, result, times, latest)
            VALUES (:nas, :day, :result, :times, :latest)
            ON CONFLICT (nas, day, result) DO UPDATE
               SET times = portal.hand_over_tally.times + EXCLUDED.times,
                   latest = greatest(portal.hand_over_tally.latest, EXCLUDED.latest)
            """;

    private static final String SINCE = """
            SELECT result, sum(times) AS times, max(latest) AS latest
              FROM portal.hand_over_tally
             WHERE nas = :nas AND day >= :day
             GROUP BY result
            HAVING sum(times) > 0
             ORDER BY max(latest) DESC, result
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.hand_over_tally WHERE day < :day";

    private final JdbcClient jdbc;

    JdbcHandOverTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HandOverTally.Key key, HandOverTally.Count count) {
        jdbc.sql(ADD)
                .param("nas", key.nas())
                .param("day", key.day())
                .param("result", key.result())
                .param("times", count.times())
                .param("latest", count.latest().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<HandOverResult> since(String nas, LocalDate day) {
        return jdbc.sql(SINCE)
                .param("nas", nas)
                .param("day", day)
                .query((row, number) -> new HandOverResult(
                        row.getString("result"),
                        row.getLong("times"),
                        row.getObject("latest", OffsetDateTime.class).toInstant()))
                .list();
    }

    void deleteBefore(LocalDate day) {
        jdbc.sql(DELETE_BEFORE).param("day", day).update();
    }
}
