package scot.tolbooth.inventory.rollout.blocker;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What holds a site up. */
public enum BlockerCause {
    ASBESTOS,
    ACCESS_REFUSED,
    SCHOOL_TERM,
    WAYLEAVE,
    WEATHER,
    CIRCUIT_PROVIDER,
    CONTRACTOR,
    EQUIPMENT,
    POWER,
    BUILDING_WORKS,
    DECISION,
    OTHER;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Reads the word used in files and in the API, such as {@code access-refused}. */
    public static BlockerCause of(String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(BlockerCause::word).collect(Collectors.joining(", "))));
    }

    /** Whether a contractor's clock stands still meanwhile: for all that is not the contractor's own doing. */
    public boolean stopsContractorsClock() {
        return this != CONTRACTOR;
    }

    /** The word used in files and in the API. */
    public String word() {
        return word;
    }

    /** The words used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
