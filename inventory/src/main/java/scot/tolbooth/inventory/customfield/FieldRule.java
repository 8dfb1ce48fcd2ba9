package scot.tolbooth.inventory.customfield;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values a custom field takes.
 *
 * @param options of a choice: 2 to 100, each different; of other types none
 * @param longest characters of a text: 1 to {@value #LONGEST_TEXT}; absent: the most
 * @param least the smallest number; absent: no bound
 * @param most the largest number; absent: no bound
 */
public record FieldRule(
        FieldType type,
        List<String> options,
        @Nullable Integer longest,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    static final int LONGEST_TEXT = 2000;

    public FieldRule {
        options = options.stream().map(String::strip).toList();
        require(options.isEmpty() || type == FieldType.CHOICE, "options must be empty unless the type is choice");
        require(
                type != FieldType.CHOICE || (options.size() >= 2 && options.size() <= 100),
                "options must be 2 to 100 for a choice");
        require(options.size() == new HashSet<>(options).size(), "options must all be different");
        require(
                options.stream().allMatch(option -> !option.isEmpty() && option.length() <= 100),
                "options must each be 1 to 100 characters");
        require(longest == null || type == FieldType.TEXT, "longest must be empty unless the type is text");
        require(longest == null || (longest >= 1 && longest <= LONGEST_TEXT), "longest must be between 1 and 2000");
        require(
                (least == null && most == null) || type.isNumber(),
                "least and most must be empty unless it is a number");
        require(least == null || most == null || least.compareTo(most) <= 0, "most must not be below least");
    }

    /** A rule with nothing but a type; a choice needs its options. */
    public static FieldRule of(FieldType type) {
        return new FieldRule(type, List.of(), null, null, null);
    }

    /**
     * The one way in which the value is stored, such as {@code 7.5} for {@code 07.50}.
     *
     * @throws IllegalArgumentException with the rule that it breaks, "must be …"
     */
    public String canonical(String given) {
        String text = given.strip();
        require(text.indexOf('\0') < 0, "must not contain the character U+0000");
        return switch (type) {
            case TEXT -> text(text);
            case WHOLE_NUMBER -> number(text, "[-+]?[0-9]{1,15}", "must be a whole number");
            case DECIMAL -> number(text, "[-+]?[0-9]{1,15}(\\.[0-9]{1,10})?", "must be a number such as 7.5");
            case DATE -> date(text);
            case YES_NO -> yesOrNo(text);
            case CHOICE -> option(text);
            case URL -> address(text);
        };
    }

    private String text(String text) {
        int most = longest == null ? LONGEST_TEXT : longest;
        require(text.length() <= most, "must be at most " + most + " characters");
        return text;
    }

    private String number(String text, String form, String rule) {
        require(text.matches(form), rule);
        BigDecimal number = new BigDecimal(text);
        require(least == null || number.compareTo(least) >= 0, "must be at least " + plain(least));
        require(most == null || number.compareTo(most) <= 0, "must be at most " + plain(most));
        return plain(number);
    }

    private String option(String text) {
        require(options.contains(text), "must be one of " + String.join(", ", options));
        return text;
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-30", notADate);
        }
    }

    private static String yesOrNo(String text) {
        return switch (text) {
            case "yes", "true" -> "yes";
            case "no", "false" -> "no";
            default -> throw new IllegalArgumentException("must be yes or no");
        };
    }

    private static String address(String text) {
        String rule = "must be a web address such as https://example.org/plan";
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme());
            require(scheme.matches("(?i)https?") && address.getHost() != null && text.length() <= 2000, rule);
            return address.toString();
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException(rule, notOne);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
