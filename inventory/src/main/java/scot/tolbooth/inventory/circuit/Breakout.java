package scot.tolbooth.inventory.circuit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the traffic of a circuit reaches the internet. */
public enum Breakout {
    /** At the site itself. */
    LOCAL("At the site"),
    /** Through the council's own data centre or core network. */
    CENTRAL("Through the council's network"),
    /** Through a security service that the supplier or another runs. */
    CLOUD("Through a cloud service"),
    /** Not at all: the line is private. */
    NONE("None: a private line");

    private final String label;

    Breakout(String label) {
        this.label = label;
    }

    /** Reads the word used in files and in the API, such as {@code local}. */
    public static Breakout of(String word) {
        return Arrays.stream(values())
                .filter(breakout -> breakout.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Breakout::word).collect(Collectors.joining(", "))));
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
