package scot.tolbooth.portal.funnel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what journeys are told apart. */
public enum FunnelDivision {
    ALL("All"),
    DAY("Day"),
    SITE("Site"),
    /** mobile, email, card, other; none before they chose. */
    WAY("Way in"),
    LANGUAGE("Language"),
    BROWSER("Browser"),
    /** on, off, unknown: only the page that hands over to the NAS can tell. */
    SCRIPTING("JavaScript"),
    /** first, again; unknown before the code was accepted. */
    VISIT("Visit");

    private final String label;

    FunnelDivision(String label) {
        this.label = label;
    }

    /** Reads the word used in addresses. */
    public static FunnelDivision of(String word) {
        return Arrays.stream(values())
                .filter(division -> division.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(FunnelDivision::word).collect(Collectors.joining(", "))));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
