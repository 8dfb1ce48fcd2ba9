package scot.tolbooth.portal.walkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Results of tests in {@code portal.walk_up}. */
final class JdbcWalkUps {

    private static final String ADD = """
            INSERT INTO portal.walk_up (site, source, at, outcome, failed_at, detail, steps)
            VALUES (:site, :source, :at, :outcome, :failedAt, :detail, :steps::jsonb)
            """;

    private static final String OF_SITE = """
            SELECT site, source, at, outcome, failed_at, detail, steps
              FROM portal.walk_up
             WHERE site = :site
             ORDER BY at DESC, id DESC
             LIMIT :most
            """;

    /** The latest of each site and source, with how many failed in a row up to it. */
    private static final String STANDINGS = """
            SELECT latest.*, row.failures, row.failing_since
              FROM (SELECT DISTINCT ON (site, source) site, source, at, outcome, failed_at, detail, steps
                      FROM portal.walk_up
                     WHERE at > :since
                     ORDER BY site, source, at DESC, id DESC) AS latest
             CROSS JOIN LATERAL
                   (SELECT count(*) AS failures, min(f.at) AS failing_since
                      FROM portal.walk_up f
                     WHERE f.site = latest.site AND f.source = latest.source AND f.outcome = 'failed'
                       AND f.at > coalesce((SELECT max(p.at)
                                              FROM portal.walk_up p
                                             WHERE p.site = latest.site AND p.source = latest.source
                                               AND p.outcome <> 'failed'), '-infinity')) AS row
             ORDER BY latest.site, latest.source
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.walk_up WHERE at < :before";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<WalkUp.Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcWalkUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest test of a site by one source. */
    record Standing(WalkUp latest, int failures, @Nullable Instant failingSince) {}

    void add(WalkUp walkUp) {
        jdbc.sql(ADD)
                .param("site", walkUp.site().value())
                .param("source", walkUp.source())
                .param("at", Timestamp.from(walkUp.at()))
                .param("outcome", walkUp.outcome().word())
                .param("failedAt", walkUp.failedAt())
                .param("detail", walkUp.detail())
                .param("steps", JSON.writeValueAsString(walkUp.steps()))
                .update();
    }

    List<WalkUp> of(SiteCode site, int most) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .param("most", most)
                .query(JdbcWalkUps::walkUp)
                .list();
    }

    List<Standing> standings(Instant since) {
        return jdbc.sql(STANDINGS)
                .param("since", Timestamp.from(since))
                .query((row, number) -> {
                    Timestamp failing = row.getTimestamp("failing_since");
                    return new Standing(
                            walkUp(row, number), row.getInt("failures"), failing == null ? null : failing.toInstant());
                })
                .list();
    }

    int deleteBefore(Instant instant) {
        return jdbc.sql(DELETE_BEFORE).param("before", Timestamp.from(instant)).update();
    }

    private static WalkUp walkUp(ResultSet row, int number) throws SQLException {
        return new WalkUp(
                new SiteCode(row.getString("site")),
                row.getString("source"),
                row.getTimestamp("at").toInstant(),
                WalkUp.Outcome.of(row.getString("outcome")),
                row.getString("failed_at"),
                row.getString("detail"),
                JSON.readValue(row.getString("steps"), STEPS));
    }
}
