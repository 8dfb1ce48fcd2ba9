package scot.tolbooth.collector.maintenance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * On which days something comes again: a subset of the rules of RFC 5545, section 3.3.10.
 */
public sealed interface Recurrence {

    /** The days of every week. */
    record Weekly(Set<DayOfWeek> days) implements Recurrence {

        public Weekly {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("rule must name at least one day of the week");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }

        @Override
        public boolean isOn(LocalDate day) {
            return days.contains(day.getDayOfWeek());
        }

        @Override
        public String rule() {
            return "FREQ=WEEKLY;BYDAY=" + days.stream().map(Recurrence::letters).collect(Collectors.joining(","));
        }

        @Override
        public String words() {
            if (days.size() == DayOfWeek.values().length) {
                return "every day";
            }
            List<String> names = days.stream().map(Recurrence::word).toList();
            int last = names.size() - 1;
            return "every " + (last == 0 ? "" : String.join(", ", names.subList(0, last)) + " and ") + names.get(last);
        }
    }

    /**
     * One day of the week in every month.
     *
     * @param week which of those days in the month: 1 to 4, or -1 for the last
     */
    record MonthlyOnWeekday(int week, DayOfWeek day) implements Recurrence {

        private static final Map<Integer, String> WEEKS =
                Map.of(1, "first", 2, "second", 3, "third", 4, "fourth", -1, "last");

        public MonthlyOnWeekday {
            if (!WEEKS.containsKey(week)) {
                throw new IllegalArgumentException("rule must name the first to fourth or the last week, not " + week);
            }
        }

        @Override
        public boolean isOn(LocalDate date) {
            return date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(week, day)));
        }

        @Override
        public String rule() {
            return "FREQ=MONTHLY;BYDAY=" + week + letters(day);
        }

        @Override
        public String words() {
            return "on the " + WEEKS.get(week) + " " + word(day) + " of every month";
        }
    }

    /**
     * One date in every month.
     *
     * @param date 1 to 28: every month has it
     */
    record MonthlyOnDate(int date) implements Recurrence {

        public MonthlyOnDate {
            if (date < 1 || date > 28) {
                throw new IllegalArgumentException("rule must name a date that every month has, 1 to 28, not " + date);
            }
        }

        @Override
        public boolean isOn(LocalDate day) {
            return day.getDayOfMonth() == date;
        }

        @Override
        public String rule() {
            return "FREQ=MONTHLY;BYMONTHDAY=" + date;
        }

        @Override
        public String words() {
            return "on day " + date + " of every month";
        }
    }

    /** Whether it comes on that day. */
    boolean isOn(LocalDate day);

    /** As it is written in RFC 5545. */
    String rule();

    /** As it is said. */
    String words();

    /** Reads what {@link #rule} writes. */
    static Recurrence of(String rule) {
        Matcher parts = Rules.FORM.matcher(rule.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be such as FREQ=WEEKLY;BYDAY=TU,TH or FREQ=MONTHLY;BYDAY=2TU"
                    + " (1 to 4, or -1 for the last) or FREQ=MONTHLY;BYMONTHDAY=15 (1 to 28)");
        }
        if (parts.group("days") != null) {
            return new Weekly(Arrays.stream(parts.group("days").split(",", -1))
                    .map(Recurrence::day)
                    .collect(Collectors.toSet()));
        }
        return parts.group("day") != null
                ? new MonthlyOnWeekday(Integer.parseInt(parts.group("week")), day(parts.group("day")))
                : new MonthlyOnDate(Integer.parseInt(parts.group("date")));
    }

    private static DayOfWeek day(String letters) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> letters(day).equals(letters))
                .findFirst()
                .orElseThrow();
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** The form of a rule. */
    final class Rules {

        private static final String DAY = "(?:MO|TU|WE|TH|FR|SA|SU)";
        private static final Pattern FORM = Pattern.compile("FREQ=(?:WEEKLY;BYDAY=(?<days>" + DAY + "(?:," + DAY
                + "){0,6})|MONTHLY;BYDAY=(?<week>[1-4]|-1)(?<day>" + DAY
                + ")|MONTHLY;BYMONTHDAY=(?<date>[1-9]|1[0-9]|2[0-8]))");

        private Rules() {}
    }
}
