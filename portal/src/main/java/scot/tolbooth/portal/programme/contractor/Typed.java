package scot.tolbooth.portal.programme.contractor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** What somebody typed into the fields of a form, and what is wrong with it. */
record Typed(Map<String, String> fields, FormProblems problems) {

    Typed(Map<String, String> fields) {
        this(Map.copyOf(fields), new FormProblems());
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    /** As it was typed; empty where the field was not there. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    <T> @Nullable T required(String field, Function<String, T> reader) {
        return problems.required(field, get(field), reader);
    }

    <T> @Nullable T optional(String field, Function<String, T> reader) {
        return problems.optional(field, get(field), reader);
    }

    @Nullable String text(String field, int longest) {
        return optional(field, CsvColumn.text(longest));
    }

    /** Who makes the change, for the reason that was typed. */
    Change change(CurrentStaff staff) {
        return staff.change().because(text("why", 500));
    }

    /** The version that the form was filled from; 0 where it was empty. */
    long version() {
        return Optional.ofNullable(optional("version", CsvColumn.wholeNumber(0, Integer.MAX_VALUE)))
                .orElse(0);
    }
}
