package scot.tolbooth.portal.refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Counts in {@code portal.refusal_day}. */
final class JdbcRefusals {

    private static final String ADD = """
            INSERT INTO portal.refusal_day (day, site, guard, times)
            VALUES (:day, :site, :guard, :times)
            ON CONFLICT (day, site, guard) DO UPDATE SET times = portal.refusal_day.times + EXCLUDED.times
            """;

    private static final String BETWEEN = """
            SELECT day, site, guard, times
              FROM portal.refusal_day
             WHERE day BETWEEN :first AND :last
             ORDER BY day DESC, site, guard
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.refusal_day WHERE day < :day";

    private final JdbcClient jdbc;

    JdbcRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Refusals.Key key, long times) {
        jdbc.sql(ADD)
                .param("day", key.day())
                .param("site", key.site())
                .param("guard", key.guard())
                .param("times", times)
                .update();
    }

    List<Refusals.Refused> between(LocalDate first, LocalDate last) {
        return jdbc.sql(BETWEEN).param("first", first).param("last", last).query(JdbcRefusals::refused).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void deleteBefore(LocalDate day) {
        jdbc.sql(DELETE_BEFORE).param("day", day).update();
    }

    /** Empty where the guard has been given up since. */
    private static Optional<Refusals.Refused> refused(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        String site = row.getString("site");
        long times = row.getLong("times");
        return Guard.of(row.getString("guard"))
                .map(guard -> new Refusals.Refused(day, site.isEmpty() ? null : new SiteCode(site), guard, times));
    }
}
