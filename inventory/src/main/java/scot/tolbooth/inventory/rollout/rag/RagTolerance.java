package scot.tolbooth.inventory.rollout.rag;

import java.math.BigDecimal;

/**
 * How far a position may be from what was expected. The definitions name no figures, so the programme does, and every
 * report states them.
 *
 * @param asExpectedPoints up to so many percentage points behind is as expected; more is Amber
 * @param behindPoints more percentage points behind than this is Red
 * @param lateDays a forecast up to so many calendar days after the committed date is Amber; later is Red
 * @param evidenceDueDays what a gate misses is Amber so many calendar days before the milestone is due
 */
public record RagTolerance(BigDecimal asExpectedPoints, BigDecimal behindPoints, int lateDays, int evidenceDueDays) {

    /** 5 points, 20 points, 28 days, 14 days. */
    public static final RagTolerance USUAL = new RagTolerance(BigDecimal.valueOf(5), BigDecimal.valueOf(20), 28, 14);

    public RagTolerance {
        if (asExpectedPoints.signum() < 0 || asExpectedPoints.compareTo(behindPoints) > 0) {
            throw new IllegalArgumentException(
                    "as-expected points must be from 0 to the behind points, " + behindPoints.toPlainString());
        }
        if (lateDays < 0 || evidenceDueDays < 0) {
            throw new IllegalArgumentException("days of tolerance must not be negative");
        }
    }

    /** The rule in words, as it stands on pages and in reports. */
    public String stated() {
        return """
                The %% completed status is as expected up to %s percentage points behind the expected %% (or ahead of \
                it), not as expected (Amber) when further behind, and behind (Red) when more than %s points behind. A \
                forecast later than the committed date is Amber, and Red when more than %d days later.""".formatted(PercentComplete.plain(asExpectedPoints), PercentComplete.plain(behindPoints), lateDays);
    }
}
