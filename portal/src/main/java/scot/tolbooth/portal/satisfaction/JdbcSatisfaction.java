package scot.tolbooth.portal.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Answers in {@code portal.satisfaction}, and in {@code portal.journey} whether a journey gave one. */
final class JdbcSatisfaction {

    private static final String MARK_ANSWERED =
            "UPDATE portal.journey SET answered = true WHERE id = :journey AND NOT answered";

    private static final String IS_ANSWERED =
            "SELECT EXISTS (SELECT FROM portal.journey WHERE id = :journey AND answered)";

    private static final String COUNT = """
            INSERT INTO portal.satisfaction (site, day, score, answers)
            VALUES (:site, :day, :score, 1)
                ON CONFLICT (site, day, score) DO UPDATE SET answers = satisfaction.answers + 1
            """;

    private static final String BETWEEN = """
            SELECT site, day, score, answers
              FROM portal.satisfaction
             WHERE day BETWEEN :first AND :last
               AND (CAST(:site AS text) IS NULL OR site = :site)
             ORDER BY day DESC, site, score
            """;

    private final JdbcClient jdbc;

    JdbcSatisfaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many gave a score at a place on a day. */
    record Count(SiteCode site, LocalDate day, int score, long answers) {}

    /** Whether it had not answered before. */
    boolean markAnswered(UUID journey) {
        return jdbc.sql(MARK_ANSWERED).param("journey", journey).update() == 1;
    }

    boolean isAnswered(UUID journey) {
        return jdbc.sql(IS_ANSWERED)
                .param("journey", journey)
                .query(Boolean.class)
                .single();
    }

    void count(SiteCode site, LocalDate day, int score) {
        jdbc.sql(COUNT)
                .param("site", site.value())
                .param("day", day)
                .param("score", score)
                .update();
    }

    List<Count> between(@Nullable SiteCode site, LocalDate first, LocalDate last) {
        return jdbc.sql(BETWEEN)
                .param("site", site == null ? null : site.value())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Count(
                        new SiteCode(row.getString("site")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("score"),
                        row.getLong("answers")))
                .list();
    }
}
