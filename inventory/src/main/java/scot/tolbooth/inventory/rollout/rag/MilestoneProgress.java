package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;

/**
 * Suggests how complete a site is: the points of the milestones that have happened, against the points of those that
 * were planned to have happened by then. Once live it is complete whatever was left unrecorded.
 */
public record MilestoneProgress(MilestoneWeights weights) {

    private static final int ALL = 100;

    public Progress of(Collection<SiteMilestone> milestones, LocalDate on) {
        LocalDate missed = null;
        int done = 0;
        int due = 0;
        for (SiteMilestone milestone : milestones) {
            boolean happened = isBy(milestone.actual(), on);
            LocalDate planned = milestone.planned();
            done += happened ? points(milestone) : 0;
            if (planned != null && isBy(planned, on)) {
                due += points(milestone);
                missed = !happened && (missed == null || planned.isBefore(missed)) ? planned : missed;
            }
        }
        return new Progress(percent(done), percent(due), missed != null ? missed : lastHappened(milestones, on));
    }

    /** Going live is everything. */
    private int points(SiteMilestone milestone) {
        return milestone.milestone() == Milestone.GO_LIVE ? ALL : weights.of(milestone.milestone());
    }

    private static PercentComplete percent(int points) {
        return points >= ALL ? PercentComplete.EVERYTHING : PercentComplete.of(points);
    }

    private static LocalDate lastHappened(Collection<SiteMilestone> milestones, LocalDate on) {
        return milestones.stream()
                .flatMap(milestone -> Stream.ofNullable(milestone.actual()))
                .filter(actual -> !actual.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(on);
    }

    private static boolean isBy(@Nullable LocalDate date, LocalDate on) {
        return date != null && !date.isAfter(on);
    }
}
