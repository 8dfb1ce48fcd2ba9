package scot.tolbooth.inventory.rollout;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dated steps of a site's rollout, in order. */
public enum Milestone {
    IDENTIFIED,
    SITE_SURVEY,
    ASBESTOS_CHECK,
    CIRCUIT_ORDERED,
    CIRCUIT_LIVE,
    INSTALLATION,
    COMMISSIONING,
    GO_LIVE;

    private static final Map<String, Milestone> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Milestone::word, Function.identity()));

    private static final Map<Milestone, Milestone> FOLLOWING = new EnumMap<>(Map.of(
            IDENTIFIED, SITE_SURVEY,
            SITE_SURVEY, ASBESTOS_CHECK,
            ASBESTOS_CHECK, CIRCUIT_ORDERED,
            CIRCUIT_ORDERED, CIRCUIT_LIVE,
            CIRCUIT_LIVE, INSTALLATION,
            INSTALLATION, COMMISSIONING,
            COMMISSIONING, GO_LIVE));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String label;

    Milestone() {
        this.label = word.equals("go-live")
                ? "Go-live"
                : name().charAt(0) + word.substring(1).replace('-', ' ');
    }

    /** Reads the word used in files and in the API, such as {@code site-survey}. */
    public static Milestone of(String word) {
        Milestone milestone = BY_WORD.get(word.strip());
        if (milestone == null) {
            throw new IllegalArgumentException("must be one of "
                    + Arrays.stream(values()).map(Milestone::word).collect(Collectors.joining(", ")));
        }
        return milestone;
    }

    /** The one that follows; empty after go-live. */
    public Optional<Milestone> next() {
        return Optional.ofNullable(FOLLOWING.get(this));
    }

    /** The word used in files and in the API. */
    public String word() {
        return word;
    }

    /** The word used on screen. */
    public String label() {
        return label;
    }
}
