package scot.tolbooth.inventory.rollout;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gates of one site are computed from.
 *
 * @param happened the milestones that are recorded as having happened
 * @param asbestos what stands against work at the site
 * @param evidence what the service has seen of the site's devices and people; absent for a day of the past, of which
 *     that is not kept
 */
record GateFacts(
        Set<Milestone> happened,
        SiteFacts.Stands asbestos,
        boolean circuitOrdered,
        boolean circuitLive,
        @Nullable List<Condition> evidence) {

    GateFacts {
        happened = Set.copyOf(happened);
        evidence = evidence == null ? null : List.copyOf(evidence);
    }
}
