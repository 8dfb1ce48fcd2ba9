package scot.tolbooth.inventory.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which days people work: Monday to Friday, less the bank holidays of Scotland and the council's local days. Safe for
 * use by several threads.
 */
public final class WorkingCalendar {

    private final Map<Integer, Map<LocalDate, String>> holidays = new ConcurrentHashMap<>();
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();
    private final List<DatedPeriod> localDays;

    /** The bank holidays of Scotland and these local days. */
    public WorkingCalendar(Collection<DatedPeriod> localDays) {
        this.localDays = List.copyOf(localDays);
    }

    /** The bank holidays of Scotland and no local day. */
    public static WorkingCalendar scottish() {
        return new WorkingCalendar(List.of());
    }

    /** The same with more days on which nobody works. */
    public WorkingCalendar with(Collection<DatedPeriod> closed) {
        return new WorkingCalendar(
                Stream.concat(localDays.stream(), closed.stream()).toList());
    }

    public boolean isWorkingDay(LocalDate day) {
        return year(day.getYear()).isWorkingDay(day);
    }

    /** The name of the bank holiday or local day, if the day is one. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.computeIfAbsent(day.getYear(), ScottishBankHolidays::in)
                        .get(day))
                .or(() -> localDays.stream()
                        .filter(local -> local.contains(day))
                        .map(DatedPeriod::name)
                        .findFirst());
    }

    /** The day itself if it is a working day, or else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The day on which the given number of working days has passed: the day itself does not count, so one working day
     * after a Friday is the Monday. None gives the day itself.
     *
     * @param workingDays 0 or more
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days must be 0 or more, not " + workingDays);
        }
        LocalDate next = day;
        for (int left = workingDays; left > 0; left--) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    /**
     * The working days after {@code from} up to and including {@code to}: from a Friday to the Monday after it is 1;
     * negative where {@code to} is earlier.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -count(to, from) : count(from, to);
    }

    private int count(LocalDate from, LocalDate to) {
        int days = year(to.getYear()).until(to) - year(from.getYear()).until(from);
        for (int between = from.getYear(); between < to.getYear(); between++) {
            days += year(between).all();
        }
        return days;
    }

    private WorkingYear year(int year) {
        return years.computeIfAbsent(year, unknown -> new WorkingYear(unknown, this::isWorked));
    }

    private boolean isWorked(LocalDate day) {
        return !ScottishBankHolidays.isWeekend(day) && holiday(day).isEmpty();
    }
}
