package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands between identified and live.
 *
 * @param reached the furthest milestone that happened; absent where none has
 * @param next the milestone to come; absent once live
 * @param expected when the next one is expected
 * @param late whether that day has passed
 * @param tracked whether any milestone is recorded at all; a site without any is taken to be live already
 */
public record RolloutState(
        @Nullable Milestone reached,
        @Nullable Milestone next,
        @Nullable LocalDate expected,
        boolean late,
        boolean tracked) {

    private static final RolloutState UNTRACKED = new RolloutState(null, null, null, false, false);

    /** Derives the state of one site from its milestones. */
    public static RolloutState of(Collection<SiteMilestone> milestones, LocalDate today) {
        if (milestones.isEmpty()) {
            return UNTRACKED;
        }
        Milestone reached = reached(milestones);
        Milestone next = reached == null ? Milestone.IDENTIFIED : reached.next().orElse(null);
        if (next == null) {
            return new RolloutState(reached, null, null, false, true);
        }
        LocalDate expected = milestones.stream()
                .filter(milestone -> milestone.milestone() == next && milestone.expected() != null)
                .map(SiteMilestone::expected)
                .findFirst()
                .orElse(null);
        return new RolloutState(reached, next, expected, expected != null && expected.isBefore(today), true);
    }

    private static @Nullable Milestone reached(Collection<SiteMilestone> milestones) {
        Milestone reached = null;
        for (SiteMilestone one : milestones) {
            if (one.actual() != null && (reached == null || one.milestone().compareTo(reached) > 0)) {
                reached = one.milestone();
            }
        }
        return reached;
    }

    /** Whether the site serves people: gone live, or in service since before its rollout was recorded. */
    public boolean isLive() {
        return !tracked || reached == Milestone.GO_LIVE;
    }
}
