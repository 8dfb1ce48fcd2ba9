package scot.tolbooth.inventory.rollout.rag;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The six dimensions that every assessment judges (council's update of March 2025, RAG definitions). */
public enum Dimension {
    SCOPE("Scope"),
    COST("Cost or budget"),
    QUALITY("Quality"),
    RESOURCES("Resources"),
    RISK("Risk"),
    TIME("Time or schedule");

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** Reads the word used in the API, such as {@code cost}. */
    public static Dimension of(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Dimension::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API. */
    public String word() {
        return word;
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
