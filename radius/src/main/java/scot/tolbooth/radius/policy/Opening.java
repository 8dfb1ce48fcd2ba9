package scot.tolbooth.radius.policy;

import java.util.Arrays;
import java.util.Locale;

/** Whether a rule asks that the site is open, by its opening hours. */
public enum Opening {
    ANY("Open or closed"),
    OPEN("Only while the site is open"),
    CLOSED("Only while the site is closed");

    private final String label;

    Opening(String label) {
        this.label = label;
    }

    /** Reads the word used in the API, such as {@code open}. */
    public static Opening of(String word) {
        return Arrays.stream(values())
                .filter(opening -> opening.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of any, open, closed"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
