package scot.tolbooth.inventory.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bank holidays of Scotland in any year: Banking and Financial Dealings Act 1971, schedule 1 paragraph 2, the
 * St Andrew's Day Bank Holiday (Scotland) Act 2007, and the days that are proclaimed every year. One that falls on a
 * weekend is kept on the next weekday that is not a bank holiday itself. Easter Monday is not one.
 */
public final class ScottishBankHolidays {

    private static final String SUBSTITUTE = " (substitute day)";
    private static final List<ProclaimedDay> PROCLAIMED = CalendarFile.shipped("proclaimed-days.txt").stream()
            .map(ProclaimedDay::parse)
            .toList();

    private ScottishBankHolidays() {}

    /** The weekdays that are bank holidays in the year, with their names. */
    public static SortedMap<LocalDate, String> in(int year) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        Map<LocalDate, String> onWeekends = new TreeMap<>();
        fixed(year).forEach((day, name) -> (isWeekend(day) ? onWeekends : days).put(day, name));
        days.put(easter(year).minusDays(2), "Good Friday");
        days.put(firstMonday(year, Month.MAY), "Early May bank holiday");
        days.put(lastMondayOfMay(year), "Spring bank holiday");
        days.put(firstMonday(year, Month.AUGUST), "Summer bank holiday");
        onWeekends.forEach((day, name) -> days.put(nextFree(day, days), name + SUBSTITUTE));
        PROCLAIMED.stream().filter(one -> one.day().getYear() == year).forEach(one -> one.applyTo(days));
        return days;
    }

    private static Map<LocalDate, String> fixed(int year) {
        return new TreeMap<>(Map.of(
                LocalDate.of(year, 1, 1), "New Year's Day",
                LocalDate.of(year, 1, 2), "2nd January",
                LocalDate.of(year, 11, 30), "St Andrew's Day",
                LocalDate.of(year, 12, 25), "Christmas Day",
                LocalDate.of(year, 12, 26), "Boxing Day"));
    }

    private static LocalDate nextFree(LocalDate day, Map<LocalDate, String> taken) {
        LocalDate next = day;
        while (isWeekend(next) || taken.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate firstMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate lastMondayOfMay(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Nature, 20 April 1876. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** A day that a proclamation made a bank holiday, or no longer one. */
    private record ProclaimedDay(boolean added, LocalDate day, String name) {

        static ProclaimedDay parse(String line) {
            return new ProclaimedDay(
                    line.charAt(0) == '+',
                    LocalDate.parse(line.substring(1, 11)),
                    line.substring(11).strip());
        }

        void applyTo(Map<LocalDate, String> days) {
            if (added) {
                days.put(day, name);
            } else {
                days.remove(day);
            }
        }
    }
}
