package scot.tolbooth.inventory.rollout.asbestos;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Durations and limits of the law and its guidance, as data since they change.
 *
 * @param noticeDays calendar days from the notification of licensed work (ASB5) to its start (CAR 2012, regulation 9)
 * @param clearanceFibresPerMillilitre the air test of stage 3 passes below this (HSG248)
 * @param inspectionMonths how often, at least, an item is looked at again
 * @param higherRiskInspectionMonths the same for items whose material score is high
 */
public record AsbestosRules(
        int noticeDays, BigDecimal clearanceFibresPerMillilitre, int inspectionMonths, int higherRiskInspectionMonths) {

    /** As the law stands in 2026. */
    public static final AsbestosRules DEFAULTS = new AsbestosRules(14, new BigDecimal("0.01"), 12, 6);

    public AsbestosRules {
        if (noticeDays < 0 || clearanceFibresPerMillilitre.signum() <= 0) {
            throw new IllegalArgumentException("noticeDays must be 0 or more, the clearance limit more than 0");
        }
        if (inspectionMonths < 1 || higherRiskInspectionMonths < 1) {
            throw new IllegalArgumentException("inspection intervals must be 1 month or more");
        }
    }

    /** The longest interval between inspections of an item so judged. */
    public int longestInterval(@Nullable MaterialScore score) {
        return score != null && score.band() == ScoreBand.HIGH ? higherRiskInspectionMonths : inspectionMonths;
    }

    /** The first day on which notified licensed work may start, unless the authority waived the notice. */
    public LocalDate earliestStart(LocalDate notifiedOn) {
        return notifiedOn.plusDays(noticeDays);
    }
}
