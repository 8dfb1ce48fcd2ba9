package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * When somebody is reminded of a matter: so many days after the date that it hangs on, before it where negative.
 *
 * @param days ascending, 1 to 6 of them, each within a year
 */
record Steps(List<Integer> days) {

    private static final int MOST = 6;
    private static final int FARTHEST = 366;

    Steps {
        days = List.copyOf(days);
        boolean ascending = days.stream().distinct().sorted().toList().equals(days);
        if (days.isEmpty() || days.size() > MOST || !ascending) {
            throw new IllegalArgumentException(
                    "must be 1 to 6 different numbers of days in ascending order, not " + days);
        }
        if (days.stream().anyMatch(day -> Math.abs(day) > FARTHEST)) {
            throw new IllegalArgumentException("must be days from -366 to 366, not " + days);
        }
    }

    static Steps of(Integer... days) {
        return new Steps(List.of(days));
    }

    /**
     * The latest step that has come. One ahead of the date comes with the last message before it, so that what falls on
     * a weekend is said on the Friday.
     *
     * @param day of the message
     * @param until the day before the next message
     */
    OptionalInt reached(LocalDate date, LocalDate day, LocalDate until) {
        return days.stream()
                .filter(step -> !date.plusDays(step).isAfter(step < 0 ? until : day))
                .max(Comparator.naturalOrder())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
