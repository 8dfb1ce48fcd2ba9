package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;

/**
 * A colour that an officer sets against the suggestion, until it lapses.
 *
 * @param reason why, 1 to 1,000 characters
 * @param expires the day on which the suggestion counts again
 */
public record ColourOverride(RagColour colour, String reason, LocalDate expires) {

    private static final int LONGEST_REASON = 1_000;

    public ColourOverride {
        if (!colour.isRated()) {
            throw new IllegalArgumentException("override_colour must be one of blue, green, amber, red");
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("override_reason must be 1 to 1,000 characters");
        }
    }

    /** Whether it counts on that day. */
    public boolean isInForce(LocalDate on) {
        return on.isBefore(expires);
    }
}
