package scot.tolbooth.inventory.rollout.rag;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import scot.tolbooth.inventory.rollout.Milestone;

/**
 * How many percentage points each milestone of a site stands for. The usual ones put a site that is surveyed at 15 %
 * (planning), one whose asbestos is checked at 25 % (delivery) and one commissioned but not live at 90 %.
 */
public record MilestoneWeights(Map<Milestone, Integer> points) {

    public static final MilestoneWeights USUAL = new MilestoneWeights(Map.of(
            Milestone.IDENTIFIED, 5,
            Milestone.SITE_SURVEY, 10,
            Milestone.ASBESTOS_CHECK, 10,
            Milestone.CIRCUIT_ORDERED, 5,
            Milestone.CIRCUIT_LIVE, 20,
            Milestone.INSTALLATION, 20,
            Milestone.COMMISSIONING, 20,
            Milestone.GO_LIVE, 10));

    public MilestoneWeights {
        int total = points.values().stream().mapToInt(Integer::intValue).sum();
        boolean negative = points.values().stream().anyMatch(value -> value < 0);
        if (total != 100 || negative || !points.keySet().containsAll(Arrays.asList(Milestone.values()))) {
            throw new IllegalArgumentException("weights must name every milestone, none negative, and add up to 100");
        }
        points = Collections.unmodifiableMap(new EnumMap<>(points));
    }

    int of(Milestone milestone) {
        return points.getOrDefault(milestone, 0);
    }
}
