package scot.tolbooth.inventory.rollout.rag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an assessment says of one dimension. */
public enum Judgement {
    /** In line with the dimension: Green, if all are. */
    ON_TRACK("On track"),
    /** There may be an emerging issue: Amber. */
    EMERGING_ISSUE("Emerging issue"),
    /** An issue is reported: Red. */
    REPORTED_ISSUE("Reported issue");

    private static final Map<String, Judgement> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Judgement::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    /** Reads the word used in the API, such as {@code emerging-issue}. */
    public static Judgement of(String word) {
        Judgement judgement = BY_WORD.get(word.strip());
        if (judgement == null) {
            throw new IllegalArgumentException("must be one of "
                    + Arrays.stream(values()).map(Judgement::word).collect(Collectors.joining(", ")));
        }
        return judgement;
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
