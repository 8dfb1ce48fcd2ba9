package scot.tolbooth.inventory.rollout.rag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colours with the definitions of the council's update of March 2025, and grey for what has not started. */
public enum RagColour {
    BLUE("B", "Delivery is complete."),

    GREEN("G", """
            Delivery is on track and in line with the six dimensions within which the project / activity is being \
            delivered (i.e. scope, cost / budget, quality, resources, risk, within time / on schedule) and the % \
            completed status is as expected as at the time of the delivery assessment."""),

    AMBER("A", """
            Delivery is not on track and the latest assessment suggests there may be emerging issues with one or \
            more of the six dimensions within which the project / activity is being delivered (i.e. scope, cost / \
            budget, quality, resources, risk, within time / on schedule) and/or the % completed status is not as \
            expected as at the time of the delivery assessment."""),

    RED("R", """
            Delivery is not on track and the latest assessment has reported issues with one or more of the six \
            dimensions within which the project / activity is being delivered (i.e. scope, cost / budget, quality, \
            resources, risk, within time / on schedule) and/or the % completed status is behind that which is \
            expected as at the time of the delivery assessment."""),

    NOT_STARTED("\u2013", "Not yet due to start, or not commenced: no colour is given.");

    private static final Map<String, RagColour> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(RagColour::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String letter;
    private final String definition;

    RagColour(String letter, String definition) {
        this.letter = letter;
        this.definition = definition;
    }

    /** Reads the word used in the API, such as {@code amber}. */
    public static RagColour of(String word) {
        RagColour colour = BY_WORD.get(word.strip().toLowerCase(Locale.ROOT));
        if (colour == null) {
            throw new IllegalArgumentException("must be one of "
                    + Arrays.stream(values()).map(RagColour::word).collect(Collectors.joining(", ")));
        }
        return colour;
    }

    /** Whether the narrative of the position must be given with it. */
    public boolean needsNarrative() {
        return this == AMBER || this == RED;
    }

    /** Whether it is one of the four colours. */
    public boolean isRated() {
        return this != NOT_STARTED;
    }

    /** The word used in the API. */
    public String word() {
        return word;
    }

    /** The word used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1).replace('-', ' ');
    }

    /** What stands beside the shape, so that nobody needs to see the colour. */
    public String letter() {
        return letter;
    }

    /** The council's definition. */
    public String definition() {
        return definition;
    }
}
