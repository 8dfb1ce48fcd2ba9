package scot.tolbooth.inventory.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of a visit; whatever came of it is final. */
public enum VisitState {
    BOOKED("Booked"),
    DONE("Done"),
    /** They came and were not let in, or could not work. */
    ACCESS_REFUSED("Access refused"),
    CANCELLED("Cancelled");

    private final String label;

    VisitState(String label) {
        this.label = label;
    }

    /** Reads the word used in the API and the database, such as {@code access-refused}. */
    public static VisitState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(VisitState::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return label;
    }

    /** Whether it must be said why. */
    public boolean needsReason() {
        return this == ACCESS_REFUSED || this == CANCELLED;
    }
}
