package scot.tolbooth.portal.operations.alarm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.LocalSpan;
import scot.tolbooth.collector.maintenance.MaintenanceSchedule;
import scot.tolbooth.collector.maintenance.Recurrence;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** Work that comes again, as a form has it. */
final class ScheduleForm {

    private ScheduleForm() {}

    /** What a form offers for how often it comes. */
    enum Repeats {
        WEEKLY(0, "Every week, on the days ticked"),
        FIRST(1, "Every month, on the first of the day ticked"),
        SECOND(2, "Every month, on the second of the day ticked"),
        THIRD(3, "Every month, on the third of the day ticked"),
        FOURTH(4, "Every month, on the fourth of the day ticked"),
        LAST(-1, "Every month, on the last of the day ticked"),
        DATE(0, "Every month, on the date below");

        /** Which of those days in the month; 0 where it is not by one. */
        private final int week;

        private final String label;

        Repeats(int week, String label) {
            this.week = week;
            this.label = label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        static Repeats of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of the list"));
        }
    }

    /** What was typed, if nothing is wrong with it so far. */
    static @Nullable MaintenanceSchedule read(Typed typed, @Nullable Scope scope, String by) {
        Recurrence recurrence = recurrence(typed);
        LocalTime from = typed.required("from_time", ScheduleForm::time);
        LocalTime until = typed.required("until_time", ScheduleForm::time);
        LocalDate first = typed.required("first_day", CsvColumn::date);
        LocalDate last = typed.optional("last_day", CsvColumn::date);
        if (from != null && from.equals(until)) {
            typed.problems().add("until_time", "must not be the time at which it starts");
        }
        if (!typed.problems().isEmpty()
                || scope == null
                || recurrence == null
                || from == null
                || until == null
                || first == null) {
            return null;
        }
        return typed.attempt(() -> new MaintenanceSchedule(
                0, scope, recurrence, new LocalSpan(from, until), first, last, typed.get("reason"), Map.of(), by, 0));
    }

    private static @Nullable Recurrence recurrence(Typed typed) {
        Repeats repeats = typed.required("repeats", Repeats::of);
        if (repeats == null) {
            return null;
        }
        if (repeats == Repeats.DATE) {
            Integer date = typed.required("month_day", CsvColumn.wholeNumber(1, 28));
            return date == null ? null : new Recurrence.MonthlyOnDate(date);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> !typed.get(day.name().toLowerCase(Locale.ROOT)).isEmpty())
                .forEach(days::add);
        if (days.isEmpty() || (repeats != Repeats.WEEKLY && days.size() > 1)) {
            typed.problems()
                    .add(
                            "monday",
                            repeats == Repeats.WEEKLY
                                    ? "or another day must be ticked"
                                    : "or another one day must be ticked");
            return null;
        }
        return repeats == Repeats.WEEKLY
                ? new Recurrence.Weekly(days)
                : new Recurrence.MonthlyOnWeekday(repeats.week, days.iterator().next());
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("must be a time such as 22:00", notOne);
        }
    }
}
