package scot.tolbooth.inventory.rollout.asbestos;

import org.jspecify.annotations.Nullable;

/**
 * How an item is judged. Refurbishment surveys need not score.
 *
 * @param remediationPounds what its remediation is expected to cost
 */
public record Assessment(
        @Nullable MaterialScore material,
        @Nullable PriorityScore priority,
        @Nullable String recommendation,
        @Nullable Integer remediationPounds) {

    public Assessment {
        recommendation = Words.optional("recommendation", recommendation, 500);
        if (remediationPounds != null && remediationPounds < 0) {
            throw new IllegalArgumentException("remediation_pounds must be 0 or more");
        }
    }
}
