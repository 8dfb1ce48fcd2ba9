package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody records of one milestone.
 *
 * @param reason why the forecast moved; must be given where it does
 * @param reasonText the same in words
 * @param seen what was recorded when they began to write; absent where they do not mind what was
 * @param override lets the site pass the milestone's gate although facts are missing
 */
public record MilestoneEntry(
        SiteMilestone milestone,
        @Nullable ForecastReason reason,
        @Nullable String reasonText,
        @Nullable SiteMilestone seen,
        @Nullable OverrideRequest override) {

    private static final int LONGEST_TEXT = 500;

    public MilestoneEntry {
        if (reasonText != null && reasonText.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("forecast_reason_text must be at most " + LONGEST_TEXT + " characters");
        }
    }

    /** The dates alone. */
    public static MilestoneEntry of(SiteMilestone milestone) {
        return new MilestoneEntry(milestone, null, null, null, null);
    }

    /** The same, with the reason for a forecast that moved. */
    public MilestoneEntry because(ForecastReason why, @Nullable String text) {
        return new MilestoneEntry(milestone, why, text, seen, override);
    }

    /** The same, written by somebody who had seen that. */
    public MilestoneEntry having(SiteMilestone read) {
        return new MilestoneEntry(milestone, reason, reasonText, read, override);
    }

    /** The same, past a closed gate. */
    public MilestoneEntry overriding(String why, LocalDate until) {
        return new MilestoneEntry(milestone, reason, reasonText, seen, new OverrideRequest(why, until));
    }

    /** Whether what is stored is what they had seen. */
    boolean hasSeen(SiteMilestone stored) {
        return seen == null || Objects.equals(seen, stored);
    }

    /**
     * Asks for the gate to be overridden.
     *
     * @param until the last day on which the milestone may be recorded by it
     */
    public record OverrideRequest(String reason, LocalDate until) {}
}
