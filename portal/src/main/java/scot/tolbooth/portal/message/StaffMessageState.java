package scot.tolbooth.portal.message;

import java.util.Arrays;
import java.util.Locale;

/** Where a message to staff stands. */
enum StaffMessageState {
    WAITING("Waiting"),
    /** A node hands it to the transport now, or stopped while it did. */
    SENDING("Being sent"),
    SENT("Sent"),
    /** No transport is set: it can be read here and goes nowhere. */
    KEPT("Kept here"),
    GIVEN_UP("Given up"),
    /** It was given up, and somebody has seen that. */
    DISMISSED("Dismissed");

    private final String label;

    StaffMessageState(String label) {
        this.label = label;
    }

    static StaffMessageState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no state " + word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
