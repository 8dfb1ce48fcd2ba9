package scot.tolbooth.portal.programme.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.staff.ScottishTime;

/** Reads the date as at which a report is asked for. */
public final class ReportDates {

    private final ScottishTime time;

    ReportDates(Clock clock) {
        this.time = new ScottishTime(clock);
    }

    public LocalDate today() {
        return time.today();
    }

    /**
     * The date, or today where none is given.
     *
     * @throws IllegalArgumentException if it is no date or in the future, with the rule in words
     */
    public LocalDate read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return today();
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.isAfter(today())) {
                throw new IllegalArgumentException("must not be in the future");
            }
            return date;
        } catch (DateTimeParseException notDate) {
            throw new IllegalArgumentException("must be a date such as 2026-11-21", notDate);
        }
    }
}
