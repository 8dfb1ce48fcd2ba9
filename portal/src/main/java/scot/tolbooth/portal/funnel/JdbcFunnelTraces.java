package scot.tolbooth.portal.funnel;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.authentication.Onward;
import scot.tolbooth.radius.nas.NasName;

/** Journeys on their way in {@code portal.funnel_trace}, counted in {@code portal.funnel_count} when they are over. */
final class JdbcFunnelTraces {

    /** After a journey's pages close: what RADIUS knows of its end may come later. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Only a page begins a trace; what is known without one goes on with a trace that is there. */
    private static final String PUT = """
            INSERT INTO portal.funnel_trace (journey, day, site, reached, way, language, browser, scripting, settles)
            SELECT n.journey, n.day, n.site, coalesce(n.reached, 1), n.way, n.language, coalesce(n.browser, 'other'),
                   n.scripting, n.settles
              FROM unnest(:journeys::uuid[], :days::date[], :sites::text[], :reached::smallint[], :ways::text[],
                          :languages::text[], :browsers::text[], :scripting::smallint[], :settles::timestamptz[])
                   AS n (journey, day, site, reached, way, language, browser, scripting, settles)
             WHERE (n.browser IS NOT NULL AND n.reached IS NOT NULL)
                OR EXISTS (SELECT FROM portal.funnel_trace t WHERE t.journey = n.journey)
             ORDER BY n.journey
                ON CONFLICT (journey) DO UPDATE
               SET reached = greatest(funnel_trace.reached, EXCLUDED.reached),
                   way = coalesce(EXCLUDED.way, funnel_trace.way),
                   language = EXCLUDED.language,
                   browser = CASE WHEN EXCLUDED.browser = 'other' THEN funnel_trace.browser ELSE EXCLUDED.browser END,
                   scripting = greatest(funnel_trace.scripting, EXCLUDED.scripting),
                   settles = greatest(funnel_trace.settles, EXCLUDED.settles)
            """;

    /** Whoever had a right code and is not known to be online, or not known to be new. */
    private static final String HANDED_OVER = """
            SELECT t.journey, j.registrant, j.nas, j.started
              FROM portal.funnel_trace t
              JOIN portal.journey j ON j.id = t.journey
             WHERE t.reached >= 4 AND (t.reached < 6 OR t.known_before IS NULL) AND j.registrant IS NOT NULL
             ORDER BY t.settles
             LIMIT :most
            """;

    private static final String ADVANCE = """
            UPDATE portal.funnel_trace t
               SET reached = greatest(t.reached, n.reached), known_before = n.known_before
              FROM unnest(:journeys::uuid[], :reached::smallint[], :known::boolean[]) AS n (journey, reached, known_before)
             WHERE t.journey = n.journey
               AND (t.reached < n.reached OR t.known_before IS DISTINCT FROM n.known_before)
            """;

    /** In one statement: a journey is on its way or counted, and never neither or both. */
    private static final String SETTLE = """
            WITH over AS (
                DELETE FROM portal.funnel_trace WHERE settles <= :now
                RETURNING day, site, coalesce(way, 'none') AS way, language, browser,
                          CASE scripting WHEN 1 THEN 'on' WHEN 2 THEN 'off' ELSE 'unknown' END AS scripting,
                          CASE WHEN known_before THEN 'again' WHEN NOT known_before THEN 'first' ELSE 'unknown' END AS visit,
                          reached)
            INSERT INTO portal.funnel_count AS c
                   (day, site, way, language, browser, scripting, visit, last_step, journeys)
            SELECT day, site, way, language, browser, scripting, visit, reached, count(*)
              FROM over
             GROUP BY day, site, way, language, browser, scripting, visit, reached
             ORDER BY day, site, way, language, browser, scripting, visit, reached
                ON CONFLICT (day, site, way, language, browser, scripting, visit, last_step)
                DO UPDATE SET journeys = c.journeys + EXCLUDED.journeys
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.funnel_count WHERE day < :day";

    private final JdbcClient jdbc;

    JdbcFunnelTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(List<Footprint> footprints, Map<NasName, String> sites) {
        jdbc.sql(PUT)
                .param("journeys", footprints.stream().map(Footprint::journey).toArray(UUID[]::new))
                .param(
                        "days",
                        texts(
                                footprints,
                                one -> LocalDate.ofInstant(one.started(), LONDON)
                                        .toString()))
                .param("sites", texts(footprints, one -> sites.getOrDefault(one.nas(), "")))
                .param(
                        "reached",
                        footprints.stream().map(JdbcFunnelTraces::number).toArray(Integer[]::new))
                .param("ways", texts(footprints, Footprint::way))
                .param("languages", texts(footprints, Footprint::language))
                .param(
                        "browsers",
                        texts(
                                footprints,
                                one -> one.browser() == null
                                        ? null
                                        : one.browser().word()))
                .param(
                        "scripting",
                        footprints.stream().map(one -> one.scripting().number()).toArray(Integer[]::new))
                .param(
                        "settles",
                        texts(footprints, one -> one.expires().plus(PATIENCE).toString()))
                .update();
    }

    List<Onward.HandedOver> handedOver(int most) {
        return jdbc.sql(HANDED_OVER)
                .param("most", most)
                .query(JdbcFunnelTraces::handedOver)
                .list();
    }

    void advance(List<Onward.Progress> progress) {
        jdbc.sql(ADVANCE)
                .param(
                        "journeys",
                        progress.stream().map(Onward.Progress::journey).toArray(UUID[]::new))
                .param(
                        "reached",
                        progress.stream().map(JdbcFunnelTraces::reached).toArray(Integer[]::new))
                .param(
                        "known",
                        progress.stream().map(Onward.Progress::knownBefore).toArray(Boolean[]::new))
                .update();
    }

    /** Counts what is over, and says how many kinds of journeys that were. */
    int settle(Instant now) {
        return jdbc.sql(SETTLE).param("now", Timestamp.from(now)).update();
    }

    void deleteBefore(LocalDate day) {
        jdbc.sql(DELETE_BEFORE).param("day", day).update();
    }

    private static Onward.HandedOver handedOver(ResultSet row, int number) throws SQLException {
        String nas = row.getString("nas");
        return new Onward.HandedOver(
                row.getObject("journey", UUID.class),
                row.getObject("registrant", UUID.class),
                nas == null ? null : new NasName(nas),
                row.getObject("started", OffsetDateTime.class).toInstant());
    }

    private static int reached(Onward.Progress progress) {
        if (progress.session()) {
            return FunnelStep.SESSION.number();
        }
        return (progress.accepted() ? FunnelStep.SIGNED_IN : FunnelStep.CONFIRMED).number();
    }

    private static @Nullable Integer number(Footprint footprint) {
        FunnelStep reached = footprint.reached();
        return reached == null ? null : reached.number();
    }

    private static @Nullable String[] texts(List<Footprint> footprints, Function<Footprint, @Nullable String> part) {
        return footprints.stream().map(part).toArray(String[]::new);
    }
}
