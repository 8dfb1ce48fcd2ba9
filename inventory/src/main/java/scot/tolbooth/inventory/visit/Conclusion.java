package scot.tolbooth.inventory.visit;

import org.jspecify.annotations.Nullable;

/**
 * What came of a visit.
 *
 * @param reason there where it was cancelled or access refused, and only there
 * @param note in words, at most 1000 characters
 */
public record Conclusion(
        VisitState state,
        @Nullable VisitReason reason,
        @Nullable String note) {

    /** That of a visit which is still to come. */
    public static final Conclusion OPEN = new Conclusion(VisitState.BOOKED, null, null);

    public Conclusion {
        if (state.needsReason() != (reason != null)) {
            throw new IllegalArgumentException(
                    "reason must be given where a visit is cancelled or access was refused," + " and only there");
        }
        if (note != null && note.length() > 1000) {
            throw new IllegalArgumentException("note must be at most 1000 characters");
        }
    }
}
