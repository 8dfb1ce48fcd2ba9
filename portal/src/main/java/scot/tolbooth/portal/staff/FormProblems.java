package scot.tolbooth.portal.staff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What is wrong with the fields of a form, in their order: for the summary and for beside each field. */
public final class FormProblems {

    private final Map<String, String> byField = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    /** Says what a field is called on screen, so that the summary calls it so too. */
    public void label(String field, String label) {
        labels.put(field, label);
    }

    /** What a field is called on screen; its name in words where nobody said. */
    public String labelOf(String field) {
        return labels.getOrDefault(field, StringUtils.capitalize(field.replace('_', ' ')));
    }

    /** Adds one problem of a field; its first one stays. */
    public void add(String field, String problem) {
        byField.putIfAbsent(field, problem);
    }

    /** Adds a rule over several fields, which names one of them first, such as "until must not be before from". */
    public void add(IllegalArgumentException broken) {
        String rule = String.valueOf(broken.getMessage());
        int end = rule.indexOf(' ');
        add(rule.substring(0, Math.max(0, end)), rule.substring(end + 1));
    }

    /** Does what is asked for, or nothing: a broken rule becomes a problem of the field that it names first. */
    public <T> @Nullable T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException broken) {
            add(broken);
            return null;
        }
    }

    /** Reads a value that may be left out; a broken rule becomes a problem of the field. */
    public <T> @Nullable T optional(String field, String text, Function<String, T> reader) {
        if (text.isBlank()) {
            return null;
        }
        return required(field, text, reader);
    }

    /** Reads a value; a broken rule becomes a problem of the field. */
    public <T> @Nullable T required(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException broken) {
            add(field, String.valueOf(broken.getMessage()));
            return null;
        }
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** Each field with its problem. */
    public Map<String, String> all() {
        return byField;
    }

    /** A field's problem; absent where there is none. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }
}
