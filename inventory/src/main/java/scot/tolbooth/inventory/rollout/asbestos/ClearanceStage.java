package scot.tolbooth.inventory.rollout.asbestos;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of one of the four stages of clearance after licensed removal (HSG248): 1 condition of the site and
 * completeness of the job, 2 thorough visual inspection, 3 air monitoring, 4 final assessment after dismantling.
 *
 * @param analyst who appointed whom
 * @param fibresPerMillilitre the air test of stage 3; absent at the others
 */
public record ClearanceStage(
        int stage,
        LocalDate on,
        Analyst analyst,
        @Nullable BigDecimal fibresPerMillilitre,
        boolean passed,
        @Nullable String note) {

    /** How many stages there are. */
    public static final int STAGES = 4;

    private static final int AIR = 3;

    public ClearanceStage {
        note = Words.optional("note", note, 500);
        if (stage < 1 || stage > STAGES) {
            throw new IllegalArgumentException("stage must be 1 to 4");
        }
        if (stage != AIR && fibresPerMillilitre != null) {
            throw new IllegalArgumentException("fibres_per_millilitre must be left out except at stage 3");
        }
        if (stage == AIR && fibresPerMillilitre == null) {
            throw new IllegalArgumentException("fibres_per_millilitre must not be empty at stage 3");
        }
        if (fibresPerMillilitre != null && fibresPerMillilitre.signum() < 0) {
            throw new IllegalArgumentException("fibres_per_millilitre must be 0 or more");
        }
    }

    /** Refuses a pass of the air test at or above the limit. */
    void requireBelow(BigDecimal limit) {
        if (passed && fibresPerMillilitre != null && fibresPerMillilitre.compareTo(limit) >= 0) {
            throw new IllegalArgumentException(
                    "fibres_per_millilitre must be below %s for stage 3 to pass".formatted(limit.toPlainString()));
        }
    }
}
