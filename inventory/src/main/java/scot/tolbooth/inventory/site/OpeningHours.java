package scot.tolbooth.inventory.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a site is open, read from the part of OpenStreetMap's {@code opening_hours} that councils use: weekdays, public
 * holidays ({@code PH}), hours and {@code off}, such as {@code Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off}. A later rule
 * for a day replaces an earlier one. Times are those of the place.
 */
public final class OpeningHours {

    private static final Pattern RULE = Pattern.compile(
            "(?<days>(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)[-, ]*)*)(?<hours>off|closed|24/7|[0-9][0-9:,\\- ]*)");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "Mo", DayOfWeek.MONDAY,
            "Tu", DayOfWeek.TUESDAY,
            "We", DayOfWeek.WEDNESDAY,
            "Th", DayOfWeek.THURSDAY,
            "Fr", DayOfWeek.FRIDAY,
            "Sa", DayOfWeek.SATURDAY,
            "Su", DayOfWeek.SUNDAY);
    private static final int MINUTES_A_DAY = 24 * 60;

    /** Long enough to meet every weekday and to see that it never closes. */
    private static final int DAYS_AHEAD = 8;

    private final List<Rule> rules;

    private OpeningHours(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** From one minute of a day until another, which may be of the next day. */
    private record Span(int from, int until) {}

    private record Rule(Set<DayOfWeek> weekdays, boolean holidays, List<Span> spans) {

        boolean holdsOn(LocalDate day, boolean holiday) {
            return (holiday && holidays) || weekdays.contains(day.getDayOfWeek());
        }
    }

    /** Reads them; empty where the text says more than this understands. */
    public static Optional<OpeningHours> read(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher matcher = RULE.matcher(part.strip());
            Optional<Rule> rule = matcher.matches()
                    ? rule(matcher.group("days").strip(), matcher.group("hours").strip())
                    : Optional.empty();
            if (rule.isEmpty()) {
                return Optional.empty();
            }
            rules.add(rule.get());
        }
        return Optional.of(new OpeningHours(rules));
    }

    /** Whether it is open then. */
    public boolean isOpen(LocalDateTime at, Predicate<LocalDate> holidays) {
        return end(at, holidays).isPresent();
    }

    /** When it closes next; empty where it is closed then, or never closes. */
    public Optional<LocalDateTime> closes(LocalDateTime at, Predicate<LocalDate> holidays) {
        Optional<LocalDateTime> end = end(at, holidays);
        LocalDateTime limit = at.plusDays(DAYS_AHEAD);
        while (end.isPresent() && end.get().isBefore(limit)) {
            Optional<LocalDateTime> further = end(end.get(), holidays);
            if (further.isEmpty()) {
                return end;
            }
            end = further;
        }
        return Optional.empty();
    }

    /** The end of the span that holds the moment. */
    private Optional<LocalDateTime> end(LocalDateTime at, Predicate<LocalDate> holidays) {
        return endOfSpan(at, at.toLocalDate(), holidays)
                .or(() -> endOfSpan(at, at.toLocalDate().minusDays(1), holidays));
    }

    private Optional<LocalDateTime> endOfSpan(LocalDateTime at, LocalDate day, Predicate<LocalDate> holidays) {
        LocalDateTime midnight = day.atStartOfDay();
        return spans(day, holidays.test(day)).stream()
                .filter(span -> !at.isBefore(midnight.plusMinutes(span.from())))
                .map(span -> midnight.plusMinutes(span.until()))
                .filter(at::isBefore)
                .findFirst();
    }

    private List<Span> spans(LocalDate day, boolean holiday) {
        List<Span> spans = List.of();
        for (Rule rule : rules) {
            spans = rule.holdsOn(day, holiday) ? rule.spans() : spans;
        }
        return spans;
    }

    private static Optional<Rule> rule(String days, String hours) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        boolean holidays = false;
        for (String part : days.isEmpty() ? new String[] {"Mo-Su"} : days.split("[, ]+")) {
            if (part.equals("PH")) {
                holidays = true;
            } else if (!add(part, weekdays)) {
                return Optional.empty();
            }
        }
        boolean onHolidays = holidays;
        return spans(hours).map(spans -> new Rule(weekdays, onHolidays, spans));
    }

    private static boolean add(String part, Set<DayOfWeek> weekdays) {
        String[] ends = part.split("-", -1);
        DayOfWeek first = WEEKDAYS.get(ends[0]);
        DayOfWeek last = WEEKDAYS.get(ends[ends.length - 1]);
        if (first == null || last == null || ends.length > 2) {
            return false;
        }
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            weekdays.add(day);
        }
        weekdays.add(last);
        return true;
    }

    private static Optional<List<Span>> spans(String hours) {
        if (hours.equals("off") || hours.equals("closed")) {
            return Optional.of(List.of());
        }
        if (hours.equals("24/7")) {
            return Optional.of(List.of(new Span(0, MINUTES_A_DAY)));
        }
        List<Span> spans = new ArrayList<>();
        for (String part : hours.split(",", -1)) {
            Matcher matcher = SPAN.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int from = minute(matcher.group(1), matcher.group(2));
            int until = minute(matcher.group(3), matcher.group(4));
            if (from >= MINUTES_A_DAY || until > 2 * MINUTES_A_DAY) {
                return Optional.empty();
            }
            spans.add(new Span(from, until <= from ? until + MINUTES_A_DAY : until));
        }
        return Optional.of(List.copyOf(spans));
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}
