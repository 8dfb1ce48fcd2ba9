package scot.tolbooth.inventory.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What kind of place a site is. */
public enum SiteKind {
    LIBRARY,
    COMMUNITY_CENTRE,
    COMMUNITY_HUB,
    SCHOOL,
    LEISURE_CENTRE,
    MUSEUM,
    PARK,
    TOWN_CENTRE,
    COUNCIL_OFFICE,
    SHELTERED_HOUSING,
    TEMPORARY_ACCOMMODATION,
    OTHER;

    private static final Map<String, SiteKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(SiteKind::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Reads the word used in files and in the API, such as {@code community-centre}. */
    public static SiteKind of(String word) {
        SiteKind kind = BY_WORD.get(word.strip());
        if (kind == null) {
            throw new IllegalArgumentException("must be one of " + words());
        }
        return kind;
    }

    /** The word used in files and in the API. */
    public String word() {
        return word;
    }

    /** The word used on screen. */
    public String label() {
        String spaced = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Whether a site of this kind may ever be shown to the public: temporary accommodation never is. */
    public boolean isPublishable() {
        return this != TEMPORARY_ACCOMMODATION;
    }

    private static String words() {
        return Arrays.stream(values()).map(SiteKind::word).collect(Collectors.joining(", "));
    }
}
