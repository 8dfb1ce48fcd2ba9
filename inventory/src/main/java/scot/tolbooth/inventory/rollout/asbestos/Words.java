package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words in which values are written: in files, in the API and in sentences; and the rules of texts. */
final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Words() {}

    /** The word used in files and in the API, such as {@code visit-booked}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen, such as {@code Visit booked}. */
    static String label(Enum<?> value) {
        return value.name().charAt(0) + word(value).substring(1).replace('-', ' ');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", "))));
    }

    /** Such as {@code 21 Nov 2026}. */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A text that must be there. */
    static String required(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(field + " must be 1 to " + longest + " characters");
        }
        return stripped;
    }

    /** A text that may be left out; what is blank counts as left out. */
    static @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : required(field, text, longest);
    }

    static void refuseFuture(String field, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new IllegalArgumentException(field + " must not be in the future");
        }
    }

    /** Refuses a date that lies before another one. */
    static void refuseBefore(String field, LocalDate date, String earlierField, LocalDate earlier) {
        if (date.isBefore(earlier)) {
            throw new IllegalArgumentException(
                    "%s must not be before %s, %s".formatted(field, earlierField, date(earlier)));
        }
    }

    static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
