package scot.tolbooth.collector.alarm;

import java.util.Arrays;
import java.util.Locale;

/** How bad an alarm is, the worst first (the perceived severities of ITU-T X.733). */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR,
    WARNING;

    /** Reads the word used in settings, the database and the API. */
    public static Severity of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of critical, major, minor, warning"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1);
    }

    /** Whether it is at least as bad as another. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
