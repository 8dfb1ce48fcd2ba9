package scot.tolbooth.inventory.contractor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What kind of work a contractor does at a site. */
public enum WorkKind {
    SITE_SURVEY,
    ASBESTOS_SURVEY,
    /** Analysis of the samples of asbestos surveys, in a laboratory (ISO/IEC 17025). */
    SAMPLE_ANALYSIS,
    ASBESTOS_REMOVAL,
    CIRCUIT,
    INSTALLATION,
    COMMISSIONING;

    private static final Map<String, WorkKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(WorkKind::word, Function.identity()));

    /** Reads the word used in files and in the API, such as {@code asbestos-survey}. */
    public static WorkKind of(String word) {
        WorkKind kind = BY_WORD.get(word.strip());
        if (kind == null) {
            throw new IllegalArgumentException("must be one of "
                    + Arrays.stream(values()).map(WorkKind::word).collect(Collectors.joining(", ")));
        }
        return kind;
    }

    /** Whether somebody has to go to the site for it. */
    public boolean needsVisit() {
        return this != SAMPLE_ANALYSIS;
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
