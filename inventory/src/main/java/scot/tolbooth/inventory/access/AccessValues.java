package scot.tolbooth.inventory.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An access constraint as the audit keeps it, and back. The sentence is for people, the parts are for the way back. */
final class AccessValues {

    static final String SENTENCE = "rule";

    private AccessValues() {}

    static Map<String, String> of(AccessConstraint constraint) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("site", constraint.site().value());
        values.put(SENTENCE, constraint.rule().words());
        values.put("reason", constraint.reason());
        addParts(values, constraint.rule());
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /**
     * The rule that has these values.
     *
     * @throws IllegalArgumentException if they are of a time before the audit kept the parts
     */
    static AccessRule rule(Map<String, Object> values) {
        return switch (text(values, "kind")) {
            case "closed" ->
                new AccessRule.Closed(
                        LocalDate.parse(text(values, "closed_from")), LocalDate.parse(text(values, "closed_until")));
            case "only-on" ->
                new AccessRule.OnlyOn(
                        Arrays.stream(text(values, "days").split(", "))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                        hour(values, "hours_from"),
                        hour(values, "hours_until"));
            case "escort" -> new AccessRule.Escorted();
            default -> throw new IllegalArgumentException("rule must be one that the audit kept in its parts");
        };
    }

    private static void addParts(Map<String, String> values, AccessRule rule) {
        if (rule instanceof AccessRule.Closed closed) {
            values.put("kind", "closed");
            values.put("closed_from", closed.from().toString());
            values.put("closed_until", closed.until().toString());
        } else if (rule instanceof AccessRule.OnlyOn only) {
            values.put("kind", "only-on");
            values.put("days", only.days().stream().map(DayOfWeek::name).collect(Collectors.joining(", ")));
            values.put("hours_from", Objects.toString(only.from(), ""));
            values.put("hours_until", Objects.toString(only.until(), ""));
        } else {
            values.put("kind", "escort");
        }
    }

    private static @Nullable LocalTime hour(Map<String, Object> values, String name) {
        String text = text(values, name);
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    private static String text(Map<String, Object> values, String name) {
        return Objects.toString(values.get(name), "");
    }
}
