package scot.tolbooth.inventory.rollout.asbestos;

import java.math.BigDecimal;

/**
 * The priority assessment of an item, which the duty holder sets: each group is an average of 0 to 3 (HSG227).
 *
 * @param activity normal occupant activity
 * @param disturbance likelihood of disturbance: location, accessibility, extent
 * @param exposure human exposure potential: number of people, frequency, time
 * @param maintenance maintenance activity: type and frequency
 */
public record PriorityScore(BigDecimal activity, BigDecimal disturbance, BigDecimal exposure, BigDecimal maintenance) {

    private static final BigDecimal MOST = BigDecimal.valueOf(3);

    public PriorityScore {
        require("activity_score", activity);
        require("disturbance_score", disturbance);
        require("exposure_score", exposure);
        require("maintenance_score", maintenance);
    }

    /** From 0 to 12. */
    public BigDecimal total() {
        return activity.add(disturbance).add(exposure).add(maintenance).stripTrailingZeros();
    }

    private static void require(String field, BigDecimal average) {
        if (average.signum() < 0
                || average.compareTo(MOST) > 0
                || average.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(field + " must be 0 to 3, with at most two decimals");
        }
    }
}
