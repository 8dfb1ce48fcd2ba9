package scot.tolbooth.inventory.rollout.rag;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import scot.tolbooth.inventory.rollout.Milestone;

/**
 * What the programme's definitions leave open.
 *
 * @param asExpectedPoints up to so many percentage points behind what was expected is as expected; more is Amber
 * @param behindPoints more percentage points behind than this is Red
 * @param lateDays a forecast up to so many days after the committed date is Amber; later is Red
 * @param evidenceDueDays what a gate misses is Amber so many days before the milestone is due
 * @param weights percentage points of each milestone, all eight adding up to 100; the usual ones if left out
 */
@ConfigurationProperties("tolbooth.rag")
record RagSettings(
        @DefaultValue("5") BigDecimal asExpectedPoints,
        @DefaultValue("20") BigDecimal behindPoints,
        @DefaultValue("28") int lateDays,
        @DefaultValue("14") int evidenceDueDays,
        @DefaultValue Map<Milestone, Integer> weights) {

    RagTolerance tolerance() {
        return new RagTolerance(asExpectedPoints, behindPoints, lateDays, evidenceDueDays);
    }

    MilestoneWeights milestoneWeights() {
        return weights.isEmpty() ? MilestoneWeights.USUAL : new MilestoneWeights(weights);
    }
}
