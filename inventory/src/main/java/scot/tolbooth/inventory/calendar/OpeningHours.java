package scot.tolbooth.inventory.calendar;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, in Scottish time: what of OpenStreetMap's {@code opening_hours} describes a week and public
 * holidays, such as {@code Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off}.
 */
public final class OpeningHours {

    /** What is open for longer meets every weekday, and never closes. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(8);

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
    private static final Pattern RULE =
            Pattern.compile("(?:(" + DAY + "(?:-" + DAY + ")?(?:,\\s*" + DAY + "(?:-" + DAY + ")?)*)(?:\\s+|$))?(.*)");
    private static final Pattern TIMES = Pattern.compile("([0-9]{1,2}):([0-5][0-9])\\s*-\\s*([0-9]{1,2}):([0-5][0-9])");

    private final Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
    private final WorkingCalendar calendar = WorkingCalendar.scottish();
    private @Nullable List<Range> holidays;

    private OpeningHours() {}

    /** A time within which a place is open; the end does not belong to it. */
    public record Open(Instant from, Instant to) {}

    /** Minutes since midnight; the end may lie in the next day. */
    private record Range(int from, int to) {}

    /** Reads it; empty where it says more than a week and holidays can. */
    public static Optional<OpeningHours> parse(String text) {
        OpeningHours hours = new OpeningHours();
        try {
            Stream.of(text.strip().split("\\s*;\\s*")).forEach(hours::add);
            return Optional.of(hours);
        } catch (IllegalArgumentException notThisForm) {
            return Optional.empty();
        }
    }

    public boolean isOpen(Instant at) {
        return !within(at, at.plusMillis(1)).isEmpty();
    }

    /** When it closes next; empty where it is closed then, or never closes. */
    public Optional<Instant> closes(Instant at) {
        Instant limit = at.plus(LONGEST_OPEN);
        return within(at, limit).stream()
                .findFirst()
                .filter(open -> open.from().equals(at) && open.to().isBefore(limit))
                .map(Open::to);
    }

    /** When it is open between two instants, in order. */
    public List<Open> within(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, LONDON).minusDays(1);
        LocalDate last = LocalDate.ofInstant(to, LONDON);
        List<Open> open = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).flatMap(this::onDay).forEach(one -> {
            Instant start = one.from().isBefore(from) ? from : one.from();
            Instant end = one.to().isAfter(to) ? to : one.to();
            if (start.isBefore(end)) {
                add(open, new Open(start, end));
            }
        });
        return List.copyOf(open);
    }

    private static void add(List<Open> open, Open next) {
        Open before = open.isEmpty() ? null : open.get(open.size() - 1);
        if (before != null && !before.to().isBefore(next.from())) {
            Instant end = before.to().isAfter(next.to()) ? before.to() : next.to();
            open.set(open.size() - 1, new Open(before.from(), end));
        } else {
            open.add(next);
        }
    }

    private Stream<Open> onDay(LocalDate day) {
        List<Range> ranges = holidays != null && calendar.holiday(day).isPresent()
                ? holidays
                : week.getOrDefault(day.getDayOfWeek(), List.of());
        return ranges.stream().map(range -> new Open(instant(day, range.from), instant(day, range.to)));
    }

    private static Instant instant(LocalDate day, int minutes) {
        return day.plusDays(minutes / MINUTES_OF_DAY)
                .atTime(minutes % MINUTES_OF_DAY / 60, minutes % 60)
                .atZone(LONDON)
                .toInstant();
    }

    private void add(String rule) {
        if (rule.equals("24/7")) {
            put("Mo-Su", List.of(new Range(0, MINUTES_OF_DAY)));
            return;
        }
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches() || rule.isEmpty()) {
            throw new IllegalArgumentException("not a rule of days and times");
        }
        String times = parts.group(2).strip();
        put(parts.group(1) == null ? "Mo-Su" : parts.group(1), ranges(times));
    }

    private static List<Range> ranges(String times) {
        if (times.equals("off") || times.equals("closed")) {
            return List.of();
        }
        return Stream.of(times.split("\\s*,\\s*")).map(OpeningHours::range).toList();
    }

    private static Range range(String times) {
        Matcher parts = TIMES.matcher(times);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a time from and to");
        }
        int from = Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
        int to = Integer.parseInt(parts.group(3)) * 60 + Integer.parseInt(parts.group(4));
        if (from >= MINUTES_OF_DAY || to > 2 * MINUTES_OF_DAY) {
            throw new IllegalArgumentException("not a time of day");
        }
        return new Range(from, to <= from ? to + MINUTES_OF_DAY : to);
    }

    private void put(String days, List<Range> ranges) {
        Stream.of(days.split(",\\s*")).forEach(part -> putPart(part, ranges));
    }

    private void putPart(String part, List<Range> ranges) {
        if (part.equals("PH")) {
            holidays = ranges;
            return;
        }
        int first = DAYS.indexOf(part.substring(0, 2));
        int last = part.length() > 2 ? DAYS.indexOf(part.substring(3)) : first;
        if (first < 0 || last < 0) {
            throw new IllegalArgumentException("not days of the week");
        }
        for (int passed = 0; passed <= Math.floorMod(last - first, 7); passed++) {
            week.put(DayOfWeek.of((first + passed) % 7 + 1), ranges);
        }
    }
}
