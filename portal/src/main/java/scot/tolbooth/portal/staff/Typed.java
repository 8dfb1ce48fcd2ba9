package scot.tolbooth.portal.staff;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.transfer.CsvColumn;

/** What somebody typed into the fields of a form, and what is wrong with it. */
public record Typed(Map<String, String> fields, FormProblems problems) {

    public Typed(Map<String, String> fields) {
        this(Map.copyOf(fields), new FormProblems());
    }

    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** As it was typed; empty where the field was not there. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Reads a field; a broken rule becomes a problem of it. */
    public <T> @Nullable T required(String field, Function<String, T> reader) {
        return problems.required(field, get(field), reader);
    }

    /** Reads a field that may be left empty; a broken rule becomes a problem of it. */
    public <T> @Nullable T optional(String field, Function<String, T> reader) {
        return problems.optional(field, get(field), reader);
    }

    /** The text of a field; absent where it is empty. */
    public @Nullable String text(String field, int longest) {
        return optional(field, CsvColumn.text(longest));
    }

    /** Does what the fields ask for; a broken rule becomes a problem of the field that it names first. */
    public <T> @Nullable T attempt(Supplier<T> work) {
        return problems.attempt(work);
    }

    /**
     * Who makes the change, for the reason that was typed.
     *
     * @throws IllegalArgumentException if the reason is longer than 500 characters
     */
    public Change change(CurrentStaff staff) {
        String why = get("why").strip();
        if (why.length() > 500) {
            throw new IllegalArgumentException("why must be at most 500 characters");
        }
        return staff.change().because(why.isEmpty() ? null : why);
    }

    /** The version that the form was filled from; 0 where it was empty. */
    public long version() {
        return Optional.ofNullable(optional("version", CsvColumn.wholeNumber(0, Integer.MAX_VALUE)))
                .orElse(0);
    }
}
