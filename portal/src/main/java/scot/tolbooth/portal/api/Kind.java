package scot.tolbooth.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.Predicate;
import scot.tolbooth.inventory.transfer.CsvColumn;
import tools.jackson.databind.JsonNode;

/**
 * What may stand in a field: which type of JSON value, and how its text becomes a value. In a query all is text.
 *
 * @param type the rule for the JSON type
 * @param parser refuses with an {@link IllegalArgumentException} that states the rule, "must be …"
 */
public record Kind<T>(Predicate<JsonNode> fits, String type, Function<String, T> parser) {

    /** Text of at most that many characters. */
    public static Kind<String> text(int longest) {
        return word(CsvColumn.text(longest));
    }

    /** Text with a form of its own. */
    public static <T> Kind<T> word(Function<String, T> parser) {
        return new Kind<>(JsonNode::isString, "must be a JSON string", parser);
    }

    /** A whole number within bounds. */
    public static Kind<Integer> wholeNumber(int least, int most) {
        return number(CsvColumn.wholeNumber(least, most));
    }

    /** A decimal number. */
    public static Kind<Double> decimal() {
        return number(CsvColumn::number);
    }

    /** A number, as exact as it is written. */
    public static Kind<BigDecimal> exact() {
        return number(text -> {
            CsvColumn.number(text);
            return new BigDecimal(text);
        });
    }

    /** A number. */
    public static <T> Kind<T> number(Function<String, T> parser) {
        return new Kind<>(JsonNode::isNumber, "must be a JSON number", parser);
    }

    /** True or false. */
    public static Kind<Boolean> flag() {
        return flag(CsvColumn::yesOrNo);
    }

    static <T> Kind<T> flag(Function<String, T> parser) {
        return new Kind<>(JsonNode::isBoolean, "must be true or false", parser);
    }

    /** A day. */
    public static Kind<LocalDate> date() {
        return word(text -> parsed(text, LocalDate::parse, "must be a date such as 2026-11-30"));
    }

    /** An instant, in UTC or with an offset. */
    public static Kind<Instant> instant() {
        return word(text -> parsed(
                // A plus sign that was not encoded in a query arrives as a space.
                text.replace(' ', '+'),
                form -> java.time.OffsetDateTime.parse(form).toInstant(),
                "must be an instant such as 2026-11-30T09:00:00Z"));
    }

    T read(JsonNode value) {
        if (!fits.test(value)) {
            throw new IllegalArgumentException(type);
        }
        return parse(value.isNumber() ? value.decimalValue().toPlainString() : value.asString());
    }

    T parse(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must not contain the character U+0000");
        }
        return parser.apply(text.strip());
    }

    private static <T> T parsed(String text, Function<String, T> parser, String rule) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException(rule, notOne);
        }
    }
}
