package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;

/**
 * The days that a figure speaks of.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period must not end (" + to + ") before it begins (" + from + ")");
        }
    }
}
