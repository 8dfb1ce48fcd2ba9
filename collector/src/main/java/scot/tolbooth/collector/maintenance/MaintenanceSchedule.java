package scot.tolbooth.collector.maintenance;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again by the calendar, in Scottish civil time.
 *
 * @param firstDay on which it may start at the earliest
 * @param lastDay on which it may start at the latest; absent if it goes on
 * @param skips by day, the instant from which it does not take place: its start or one within it
 * @param by who announced it
 * @param version counts the changes; 0 for one that is not stored yet
 */
public record MaintenanceSchedule(
        long id,
        Scope scope,
        Recurrence recurrence,
        LocalSpan span,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String reason,
        Map<LocalDate, Instant> skips,
        String by,
        long version) {

    /** Every rule comes within this time. */
    private static final int LONGEST_PAUSE_DAYS = 62;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public MaintenanceSchedule {
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("last_day must not be before the first day");
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > 500) {
            throw new IllegalArgumentException("reason must be 1 to 500 characters");
        }
        skips = Map.copyOf(skips);
    }

    /** What takes place on that day, as a window of its own; nothing if it does not come or is skipped. */
    Optional<MaintenanceWindow> on(LocalDate day) {
        if (!comesOn(day)) {
            return Optional.empty();
        }
        Instant starts = span.start(day, LONDON);
        Instant planned = span.end(day, LONDON);
        Instant cut = skips.getOrDefault(day, planned);
        Instant ends = cut.isBefore(planned) ? cut : planned;
        return ends.isAfter(starts)
                ? Optional.of(new MaintenanceWindow(id, scope, starts, ends, reason, by, version))
                : Optional.empty();
    }

    /** What takes place at that instant. */
    public Optional<MaintenanceWindow> at(Instant instant) {
        return runningOn(instant).flatMap(this::on);
    }

    /** The day on which that started which takes place at that instant. */
    Optional<LocalDate> runningOn(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, LONDON);
        return Stream.of(today, today.minusDays(1))
                .filter(day ->
                        on(day).filter(window -> window.isRunning(instant)).isPresent())
                .findFirst();
    }

    /** The days on which it comes next, skipped ones too, that of one which is running first. */
    public List<LocalDate> next(Instant now, int most) {
        LocalDate yesterday = LocalDate.ofInstant(now, LONDON).minusDays(1);
        LocalDate from = firstDay.isAfter(yesterday) ? firstDay : yesterday;
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit((long) LONGEST_PAUSE_DAYS * most)
                .filter(this::comesOn)
                .filter(day -> !isPast(day, now))
                .limit(most)
                .toList();
    }

    /** Whether what comes on that day has been. */
    public boolean isPast(LocalDate day, Instant now) {
        return !span.end(day, LONDON).isAfter(now);
    }

    /** Whether any of it has started. */
    boolean hasBegun(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        return !firstDay.isAfter(today)
                && firstDay.datesUntil(today.plusDays(1)).anyMatch(day -> hasBegunOn(day, now));
    }

    boolean hasBegunOn(LocalDate day, Instant now) {
        return comesOn(day) && !span.start(day, LONDON).isAfter(now);
    }

    /** Whether nothing more of it is to come, and nothing is running. */
    boolean isOver(Instant now) {
        return next(now, 1).isEmpty();
    }

    /** Whether it comes on that day, skipped or not. */
    boolean comesOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay)) && recurrence.isOn(day);
    }

    /** As it is said, such as "every Tuesday, 01:00 to 05:00, from 1 December 2026". */
    public String words() {
        return "%s, %s, from %s%s"
                .formatted(
                        recurrence.words(),
                        span.words(),
                        DAY.format(firstDay),
                        lastDay == null ? "" : " to " + DAY.format(Objects.requireNonNull(lastDay)));
    }
}
