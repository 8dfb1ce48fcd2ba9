package scot.tolbooth.inventory.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/**
 * One column of a file: how its text becomes a value.
 *
 * @param parser refuses with an {@link IllegalArgumentException} that states the rule, "must be …"
 * @param secret whether its values must not be repeated in reports
 */
public record CsvColumn<V>(String name, boolean required, boolean secret, Function<String, V> parser) {

    /** A column that every row must fill. */
    public static <V> CsvColumn<V> required(String name, Function<String, V> parser) {
        return new CsvColumn<>(name, true, false, parser);
    }

    /** A column that may be missing or empty. */
    public static <V> CsvColumn<V> optional(String name, Function<String, V> parser) {
        return new CsvColumn<>(name, false, false, parser);
    }

    /** The same column, with values that reports do not repeat. */
    public CsvColumn<V> hidden() {
        return new CsvColumn<>(name, required, true, parser);
    }

    /** Text of at most that many characters. */
    public static Function<String, String> text(int longest) {
        return text -> {
            if (text.length() > longest) {
                throw new IllegalArgumentException("must be at most " + longest + " characters");
            }
            return text;
        };
    }

    /** A decimal number. */
    public static Double number(String text) {
        if (!text.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            throw new IllegalArgumentException("must be a number");
        }
        return Double.valueOf(text);
    }

    /** A whole number within bounds. */
    public static Function<String, Integer> wholeNumber(int least, int most) {
        return text -> {
            if (!text.matches("-?[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException("must be a whole number between " + least + " and " + most);
            }
            return Integer.valueOf(text);
        };
    }

    /** A day. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-30", notADate);
        }
    }

    /** {@code true} or {@code false}; also {@code yes} and {@code no}. */
    public static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "TRUE", "True", "yes" -> true;
            case "false", "FALSE", "False", "no" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
