package scot.tolbooth.inventory.rollout;

import java.util.List;
import java.util.Set;

/**
 * What the gates of one site are computed from.
 *
 * @param happened the milestones that are recorded as having happened
 * @param asbestos what stands against work at the site, a sentence each
 * @param evidence what the service has seen of the site's devices and people
 */
record GateFacts(
        Set<Milestone> happened,
        List<String> asbestos,
        boolean circuitOrdered,
        boolean circuitLive,
        List<Condition> evidence) {

    GateFacts {
        happened = Set.copyOf(happened);
        asbestos = List.copyOf(asbestos);
        evidence = List.copyOf(evidence);
    }
}
