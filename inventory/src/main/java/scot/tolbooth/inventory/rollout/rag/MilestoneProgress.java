package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;

/**
 * Suggests how complete a site is: the points of the milestones that have happened, against the points of those that
 * were planned to have happened by then. Once live it is complete whatever was left unrecorded.
 */
public record MilestoneProgress(MilestoneWeights weights) {

    public Progress of(Collection<SiteMilestone> milestones, LocalDate on) {
        LocalDate missed = milestones.stream()
                .filter(milestone -> planned(milestone, on) && !happened(milestone, on))
                .map(SiteMilestone::planned)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Progress(
                points(milestones, milestone -> happened(milestone, on)),
                points(milestones, milestone -> planned(milestone, on)),
                missed != null ? missed : lastHappened(milestones, on));
    }

    private PercentComplete points(Collection<SiteMilestone> milestones, Predicate<SiteMilestone> counted) {
        boolean live = milestones.stream()
                .anyMatch(milestone -> milestone.milestone() == Milestone.GO_LIVE && counted.test(milestone));
        return live
                ? PercentComplete.EVERYTHING
                : PercentComplete.of(milestones.stream()
                        .filter(counted)
                        .mapToInt(milestone -> weights.of(milestone.milestone()))
                        .sum());
    }

    private static LocalDate lastHappened(Collection<SiteMilestone> milestones, LocalDate on) {
        return milestones.stream()
                .flatMap(milestone -> Stream.ofNullable(milestone.actual()))
                .filter(actual -> !actual.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(on);
    }

    private static boolean happened(SiteMilestone milestone, LocalDate on) {
        return isBy(milestone.actual(), on);
    }

    private static boolean planned(SiteMilestone milestone, LocalDate on) {
        return isBy(milestone.planned(), on);
    }

    private static boolean isBy(@Nullable LocalDate date, LocalDate on) {
        return date != null && !date.isAfter(on);
    }
}
