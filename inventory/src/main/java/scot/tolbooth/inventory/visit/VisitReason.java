package scot.tolbooth.inventory.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a visit was cancelled or access refused: the programme counts lost days by it. */
public enum VisitReason {
    KEYHOLDER_ABSENT("Nobody to open"),
    SITE_CLOSED("Site closed"),
    SITE_IN_USE("Site in use, or school term"),
    PERMISSION_MISSING("Permission or paper missing"),
    UNSAFE("Not safe to work"),
    ASBESTOS_SUSPECTED("Asbestos found or suspected"),
    WEATHER("Weather"),
    CONTRACTOR("The contractor could not come"),
    COUNCIL("The council asked for it"),
    OTHER("Other");

    private final String label;

    VisitReason(String label) {
        this.label = label;
    }

    /** Reads the word used in the API and the database, such as {@code keyholder-absent}. */
    public static VisitReason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(VisitReason::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
