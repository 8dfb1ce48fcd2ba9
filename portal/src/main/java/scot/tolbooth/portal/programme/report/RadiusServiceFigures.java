package scot.tolbooth.portal.programme.report;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import scot.tolbooth.inventory.rollout.report.ReportPeriod;
import scot.tolbooth.inventory.rollout.report.ServiceFigures;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.accounting.UsageStatistics;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * The service's figures as RADIUS knows them. Counting months of sessions takes seconds, and reports are opened often:
 * what was counted is kept for a while.
 */
final class RadiusServiceFigures implements ServiceFigures {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 16;

    private final Registrants registrants;
    private final Usage usage;
    private final Clock clock;
    private final Map<ReportPeriod, Counted> counted = Collections.synchronizedMap(new Recent());

    RadiusServiceFigures(Registrants registrants, Usage usage, Clock clock) {
        this.registrants = registrants;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Use of(ReportPeriod period) {
        Counted known = counted.get(period);
        if (known != null && clock.instant().isBefore(known.at().plus(KEPT))) {
            return known.use();
        }
        Counted fresh = new Counted(clock.instant(), count(period));
        counted.put(period, fresh);
        return fresh.use();
    }

    private Use count(ReportPeriod period) {
        Instant to = period.to().plusDays(1).atStartOfDay(LONDON).toInstant();
        UsageStatistics statistics =
                usage.between(period.from().atStartOfDay(LONDON).toInstant(), to);
        return new Use(
                registrants.countRegisteredBefore(to),
                statistics.connectionsPerDay().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                statistics.connectionsPerDay().isEmpty()
                        ? null
                        : statistics.connectionsPerDay().firstKey(),
                statistics.peakConcurrentUsers(),
                statistics.peakAt());
    }

    private record Counted(Instant at, Use use) {}

    /** Forgets what was used longest ago. */
    private static final class Recent extends LinkedHashMap<ReportPeriod, Counted> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportPeriod, Counted> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
