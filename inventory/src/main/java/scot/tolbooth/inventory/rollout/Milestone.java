package scot.tolbooth.inventory.rollout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

    /** Reads the word used in files and in the API, such as {@code site-survey}. */
    public static Milestone of(String word) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Milestone::word).collect(Collectors.joining(", "))));
    }

    /** The one that follows; empty after go-live. */
    public Optional<Milestone> next() {
        return Arrays.stream(values())
                .filter(other -> other.compareTo(this) > 0)
                .findFirst();
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return this == GO_LIVE
                ? "Go-live"
                : name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
