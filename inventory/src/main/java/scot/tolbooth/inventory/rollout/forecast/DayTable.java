package scot.tolbooth.inventory.rollout.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import scot.tolbooth.inventory.calendar.SchoolTerms;
import scot.tolbooth.inventory.calendar.WorkingCalendar;

/** The calendars as arrays, for speed: days are numbered from the first Monday on or before the earliest fact. */
final class DayTable {

    private static final int YEARS_AHEAD = 12;

    private final LocalDate first;
    private final int size;
    /** Working days up to and including the day. */
    private final int[] worked;
    /** Which day is the nth working day. */
    private final int[] nth;

    private final int[] onOrAfter;
    private final int[] schoolOnOrAfter;

    DayTable(LocalDate earliest, ProgrammeFacts facts, WhatIf whatIf) {
        this.first = earliest.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.size = (int) ChronoUnit.DAYS.between(first, facts.today().plusYears(YEARS_AHEAD)) / 7 * 7;
        this.worked = new int[size];
        this.nth = new int[size + 1];
        Arrays.fill(nth, size - 1);
        WorkingCalendar days = facts.days().with(whatIf.closed());
        boolean[] working = new boolean[size];
        boolean[] school = new boolean[size];
        int count = 0;
        for (int day = 0; day < size; day++) {
            LocalDate date = first.plusDays(day);
            working[day] = days.isWorkingDay(date);
            school[day] = working[day] && isSchoolHoliday(facts.terms(), date, whatIf);
            count += working[day] ? 1 : 0;
            worked[day] = count;
            if (working[day]) {
                nth[count] = day;
            }
        }
        this.onOrAfter = next(working);
        this.schoolOnOrAfter = next(school);
    }

    private static boolean isSchoolHoliday(SchoolTerms terms, LocalDate date, WhatIf whatIf) {
        return terms.isHoliday(date.minusDays(whatIf.schoolHolidayShift()));
    }

    private static int[] next(boolean[] allowed) {
        int[] next = new int[allowed.length];
        int last = allowed.length - 1;
        for (int day = last; day >= 0; day--) {
            next[day] = allowed[day] || day == last ? day : next[day + 1];
        }
        return next;
    }

    /** The number of a date; the last one for those beyond. */
    int day(LocalDate date) {
        return (int) Math.min(size - 1L, ChronoUnit.DAYS.between(first, date));
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    int size() {
        return size;
    }

    int weeks() {
        return size / 7;
    }

    int plusWorking(int day, int workingDays) {
        return workingDays == 0 ? day : nth[Math.min(size, worked[day] + workingDays)];
    }

    int plusCalendar(int day, int days) {
        return Math.min(size - 1, day + days);
    }

    int workedBetween(int from, int to) {
        return worked[to] - worked[from];
    }

    /** The day itself or the next on which people work, or on which they work while pupils are away. */
    int allowed(int day, boolean whilePupilsAreAway) {
        return (whilePupilsAreAway ? schoolOnOrAfter : onOrAfter)[day];
    }

    /** Working days up to the end of the week. */
    int workedByWeek(int week) {
        return worked[Math.min(size, week * 7 + 7) - 1];
    }
}
