package scot.tolbooth.inventory.rollout;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a forecast moved. */
public enum ForecastReason {
    WEATHER,
    ACCESS_REFUSED,
    SCHOOL_TERM,
    ASBESTOS_FOUND,
    SURVEY_OUTSTANDING,
    WAYLEAVE,
    CIRCUIT_PROVIDER,
    CONTRACTOR,
    EQUIPMENT,
    SCOPE_CHANGE,
    BROUGHT_FORWARD,
    OTHER,
    /** Came in a file that gave no reason. */
    NOT_STATED;

    /** Reads the word used in files and in the API, such as {@code access-refused}. */
    public static ForecastReason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(ForecastReason::word).collect(Collectors.joining(", "))));
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
