package scot.tolbooth.inventory.rollout.report;

import java.util.Collection;
import java.util.List;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.blocker.StoppageDays;

/** Counts the days that sites stood still within a period, by cause. */
final class Stoppages {

    private Stoppages() {}

    /** The costliest cause first. */
    static List<Stoppage> of(Collection<Blocker> blockers, ReportPeriod period) {
        return StoppageDays.of(blockers, period.from(), period.to()).byCause().entrySet().stream()
                .map(entry ->
                        new Stoppage(entry.getKey().label(), entry.getValue(), count(blockers, entry.getKey(), period)))
                .toList();
    }

    private static long count(Collection<Blocker> blockers, BlockerCause cause, ReportPeriod period) {
        return blockers.stream()
                .filter(blocker -> blocker.cause() == cause)
                .filter(blocker -> !blocker.started().isAfter(period.to()))
                .filter(blocker ->
                        blocker.stopped() == null || !blocker.stopped().isBefore(period.from()))
                .count();
    }
}
