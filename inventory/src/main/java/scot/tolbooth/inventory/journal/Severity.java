package scot.tolbooth.inventory.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much a note matters. */
public enum Severity {
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    /** Reads the word used in the API and the database, such as {@code warning}. */
    public static Severity of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Severity::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1);
    }
}
