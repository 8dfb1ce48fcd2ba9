package scot.tolbooth.inventory.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.function.Predicate;

/** The working days of one year, counted once: clocks of thousands of instructions ask for them. */
final class WorkingYear {

    /** How many there are from the first of January to each day of the year, which is counted from 1. */
    private final int[] until;

    WorkingYear(int year, Predicate<LocalDate> isWorked) {
        this.until = new int[Year.of(year).length() + 1];
        for (int day = 1; day < until.length; day++) {
            until[day] = until[day - 1] + (isWorked.test(LocalDate.ofYearDay(year, day)) ? 1 : 0);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return until[day.getDayOfYear()] > until[day.getDayOfYear() - 1];
    }

    /** How many there are from the first of January to that day, included. */
    int until(LocalDate day) {
        return until[day.getDayOfYear()];
    }

    int all() {
        return until[until.length - 1];
    }
}
