package scot.tolbooth.portal.walkup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.alarm.SiteTests;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * How tests of the way in went. Alarms hear of a site that failed twice in a row: one failure may be a lost packet, and
 * it is tried again a minute later. Safe for use by many threads.
 */
public class WalkUps implements SiteTests {

    /** Longer ago than this it tells nothing of now, unless tests are made more seldom. */
    private static final Duration LATELY = Duration.ofHours(3);

    /** Alarms ask every five seconds. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final int FAILURES = 2;

    private final JdbcWalkUps store;
    private final Duration every;
    private final Clock clock;
    private Map<SiteCode, Outcome> outcomes = Map.of();
    private @Nullable Instant outcomesAt;

    /** @param every how often tests are made at a site */
    public WalkUps(JdbcClient jdbc, Duration every, Clock clock) {
        this.store = new JdbcWalkUps(jdbc);
        this.every = every;
        this.clock = clock;
    }

    /** Keeps a result. */
    public synchronized void record(WalkUp walkUp) {
        store.add(walkUp);
        outcomesAt = null;
    }

    /** The latest of a site, newest first. */
    public List<WalkUp> of(SiteCode site, int most) {
        return store.of(site, most);
    }

    /** The latest of each site and source that still tells something. */
    public List<WalkUp> lately() {
        return standings().stream().map(JdbcWalkUps.Standing::latest).toList();
    }

    @Override
    public synchronized Map<SiteCode, Outcome> latest() {
        Instant now = clock.instant();
        if (outcomesAt == null || !now.isBefore(outcomesAt.plus(FRESH))) {
            outcomes = outcomes(standings());
            outcomesAt = now;
        }
        return outcomes;
    }

    List<JdbcWalkUps.Standing> standings() {
        Duration reach = every.multipliedBy(3);
        return store.standings(clock.instant().minus(reach.compareTo(LATELY) > 0 ? reach : LATELY));
    }

    int deleteBefore(Instant instant) {
        return store.deleteBefore(instant);
    }

    /** Of a site with several sources, one that fails is what counts. */
    private static Map<SiteCode, Outcome> outcomes(List<JdbcWalkUps.Standing> standings) {
        Map<SiteCode, List<JdbcWalkUps.Standing>> bySite = new HashMap<>();
        standings.stream()
                .filter(standing -> standing.latest().outcome() != WalkUp.Outcome.NOT_MADE)
                .forEach(standing -> bySite.computeIfAbsent(standing.latest().site(), site -> new ArrayList<>())
                        .add(standing));
        Map<SiteCode, Outcome> outcomes = new HashMap<>();
        bySite.forEach((site, ofSite) -> outcomes.put(
                site,
                ofSite.stream()
                        .filter(standing -> standing.failures() >= FAILURES)
                        .findFirst()
                        .map(WalkUps::failing)
                        .orElseGet(() -> new Outcome(null, "passed"))));
        return outcomes;
    }

    private static Outcome failing(JdbcWalkUps.Standing standing) {
        WalkUp latest = standing.latest();
        String by = latest.source().equals(WalkUp.SERVER) ? "" : " (probe " + latest.source() + ")";
        return new Outcome(standing.failingSince(), latest.sentence() + by);
    }
}
