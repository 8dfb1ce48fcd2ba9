package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How reminders write days and counts. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private Words() {}

    /** Such as {@code Mon 7 Dec 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 1 site} or {@code 3 sites}. */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
