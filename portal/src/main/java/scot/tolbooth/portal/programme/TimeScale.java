package scot.tolbooth.portal.programme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Days from left to right of a drawing, in units of its view box.
 *
 * @param left where the first day stands
 * @param right where the last one does
 */
record TimeScale(LocalDate from, LocalDate to, double left, double right) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
    private static final int MOST_MARKS = 12;

    /** A mark on the scale. */
    public record Mark(double at, String label) {}

    /** From the first to the last of some days and today, with a week on either side. */
    static TimeScale over(Collection<LocalDate> days, LocalDate today, double left, double right) {
        LocalDate from =
                days.stream().min(LocalDate::compareTo).filter(today::isAfter).orElse(today);
        LocalDate to =
                days.stream().max(LocalDate::compareTo).filter(today::isBefore).orElse(today);
        return new TimeScale(from.minusDays(7), to.plusDays(7), left, right);
    }

    /** Where a day stands; days beyond the ends stand at them. */
    double at(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return Math.round((left + Math.max(0, Math.min(1, share)) * (right - left)) * 10) / 10.0;
    }

    /** First days of months, a dozen at most. */
    List<Mark> months() {
        long every = ChronoUnit.MONTHS.between(from, to) / MOST_MARKS + 1;
        List<Mark> marks = new ArrayList<>();
        for (LocalDate day = from.withDayOfMonth(1).plusMonths(1); !day.isAfter(to); day = day.plusMonths(every)) {
            marks.add(new Mark(at(day), MONTH.format(day)));
        }
        return marks;
    }
}
