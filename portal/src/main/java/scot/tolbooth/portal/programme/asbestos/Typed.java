package scot.tolbooth.portal.programme.asbestos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import scot.tolbooth.portal.staff.FormProblems;

/** What somebody typed into a form. Values are read first, with every problem, and taken once there is none. */
public final class Typed {

    private final MultiValueMap<String, String> values;
    private final FormProblems problems = new FormProblems();

    Typed(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** What stands in a form when it is shown first. */
    static Typed empty() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    Typed with(String id, @Nullable Object value) {
        if (value != null) {
            values.add(id, value.toString());
        }
        return this;
    }

    /** As it was typed. */
    public String text(String id) {
        return Objects.requireNonNullElse(values.getFirst(id), "").strip();
    }

    /** Everything that was chosen. */
    public List<String> all(String id) {
        return values.getOrDefault(id, List.of());
    }

    public boolean isChosen(String id, String word) {
        return all(id).contains(word);
    }

    Supplier<LocalDate> date(String id) {
        return required(id, Typed::toDate);
    }

    Supplier<@Nullable LocalDate> optionalDate(String id) {
        return optional(id, Typed::toDate);
    }

    Supplier<@Nullable Integer> optionalNumber(String id) {
        return optional(id, Typed::toNumber);
    }

    Supplier<Integer> number(String id) {
        return required(id, Typed::toNumber);
    }

    Supplier<@Nullable BigDecimal> optionalDecimal(String id) {
        return optional(id, Typed::toDecimal);
    }

    Supplier<BigDecimal> decimal(String id) {
        return required(id, Typed::toDecimal);
    }

    Supplier<Boolean> yesOrNo(String id) {
        return required(id, word -> {
            if (!word.equals("yes") && !word.equals("no")) {
                throw new IllegalArgumentException("must be yes or no");
            }
            return word.equals("yes");
        });
    }

    <T> Supplier<T> required(String id, Function<String, T> reader) {
        if (text(id).isEmpty()) {
            problems.add(id, "must not be empty");
        }
        Supplier<@Nullable T> read = optional(id, reader);
        return () -> Objects.requireNonNull(read.get(), id);
    }

    <T> Supplier<@Nullable T> optional(String id, Function<String, T> reader) {
        T value = problems.optional(id, text(id), reader);
        return () -> value;
    }

    /** The version of what was shown when the form was opened. */
    long version() {
        String version = text("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    void replaceVersion(Typed fresh) {
        values.set("version", fresh.text("version"));
    }

    FormProblems problems() {
        return problems;
    }

    private static LocalDate toDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-21", notADate);
        }
    }

    private static Integer toNumber(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("must be a whole number");
        }
        return Integer.valueOf(text);
    }

    private static BigDecimal toDecimal(String text) {
        if (!text.matches("[0-9]{1,6}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException("must be a number such as 0.005");
        }
        return new BigDecimal(text);
    }
}
