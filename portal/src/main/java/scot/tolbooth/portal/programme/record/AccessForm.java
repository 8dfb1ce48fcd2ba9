package scot.tolbooth.portal.programme.record;

import static scot.tolbooth.portal.programme.record.RecordPages.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** A limit on access as somebody typed it. */
public record AccessForm(
        String rule,
        String from,
        String until,
        List<DayOfWeek> days,
        String hours_from,
        String hours_until,
        String reason,
        @Nullable Long version) {

    public AccessForm(
            @Nullable String rule,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<DayOfWeek> days,
            @Nullable String hours_from,
            @Nullable String hours_until,
            @Nullable String reason,
            @Nullable Long version) {
        this.rule = text(rule);
        this.from = text(from);
        this.until = text(until);
        this.days = days == null ? List.of() : List.copyOf(days);
        this.hours_from = text(hours_from);
        this.hours_until = text(hours_until);
        this.reason = text(reason);
        this.version = version;
    }

    static AccessForm empty() {
        return new AccessForm("closed", null, null, null, null, null, null, null);
    }

    /** The version that the form was filled from; 0 where it was empty. */
    long seen() {
        return version == null ? 0 : version;
    }

    /** What a limit says, to be changed. */
    static AccessForm of(AccessConstraint constraint) {
        AccessRule.Closed closed = constraint.rule() instanceof AccessRule.Closed rule ? rule : null;
        AccessRule.OnlyOn only = constraint.rule() instanceof AccessRule.OnlyOn rule ? rule : null;
        return new AccessForm(
                closed != null ? "closed" : only != null ? "only-on" : "escort",
                closed == null ? null : closed.from().toString(),
                closed == null ? null : closed.until().toString(),
                only == null ? null : List.copyOf(only.days()),
                only == null ? null : text(only.from()),
                only == null ? null : text(only.until()),
                constraint.reason(),
                constraint.version());
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable AccessRule read(FormProblems problems) {
        if (reason.isEmpty() || reason.length() > 300) {
            problems.add("reason", "must be 1 to 300 characters");
        }
        return switch (rule) {
            case "closed" -> closed(problems);
            case "only-on" -> onlyOn(problems);
            case "escort" -> new AccessRule.Escorted();
            default -> {
                problems.add("rule", "must be one of the list");
                yield null;
            }
        };
    }

    private @Nullable AccessRule closed(FormProblems problems) {
        LocalDate first = problems.required("from", from, CsvColumn::date);
        LocalDate last = problems.required("until", until, CsvColumn::date);
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            problems.add("until", "must not be before from");
            return null;
        }
        return new AccessRule.Closed(first, last);
    }

    private @Nullable AccessRule onlyOn(FormProblems problems) {
        LocalTime earliest = problems.optional("hours_from", hours_from, AccessForm::hour);
        LocalTime latest = problems.optional("hours_until", hours_until, AccessForm::hour);
        Set<DayOfWeek> open = days.stream().collect(Collectors.toSet());
        if (open.isEmpty()) {
            problems.add("days", "must be at least one");
        }
        if (earliest != null && latest != null && !earliest.isBefore(latest)) {
            problems.add("hours_until", "must be later than from");
        }
        return problems.isEmpty() ? new AccessRule.OnlyOn(open, earliest, latest) : null;
    }

    private static LocalTime hour(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notAnHour) {
            throw new IllegalArgumentException("must be an hour such as 08:00", notAnHour);
        }
    }
}
