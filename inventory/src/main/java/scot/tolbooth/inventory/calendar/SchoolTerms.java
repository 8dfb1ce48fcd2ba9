package scot.tolbooth.inventory.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When schools are on holiday: intrusive work at a school waits for these days. School years without published dates
 * follow the pattern of the published ones, see {@link #pattern}.
 */
public final class SchoolTerms {

    private final List<DatedPeriod> published;
    private final LocalDate firstPublished;
    private final LocalDate lastPublished;

    /** The school holidays of these periods; a school year with none follows the pattern. */
    public SchoolTerms(Collection<DatedPeriod> published) {
        this.published = List.copyOf(published);
        this.firstPublished = published.stream()
                .map(DatedPeriod::from)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        this.lastPublished = published.stream()
                .map(DatedPeriod::to)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** The holidays of the schools of North Lanarkshire Council, as far as they are published. */
    public static SchoolTerms northLanarkshire() {
        return new SchoolTerms(CalendarFile.shipped("school-holidays.txt").stream()
                .map(DatedPeriod::parse)
                .toList());
    }

    /** Whether pupils are away on a day of the week on which they would be there. */
    public boolean isHoliday(LocalDate day) {
        return !ScottishBankHolidays.isWeekend(day)
                && (isPublished(day)
                        ? published.stream().anyMatch(period -> period.contains(day))
                        : patternAround(day).anyMatch(period -> period.contains(day)));
    }

    /** Whether the dates about this day were published; beyond them the pattern is assumed. */
    public boolean isPublished(LocalDate day) {
        return !day.isBefore(firstPublished) && !day.isAfter(lastPublished);
    }

    /** The holidays of the calendar year, published or assumed. */
    public List<DatedPeriod> in(int year) {
        return Stream.concat(
                        published.stream(),
                        IntStream.of(year - 1, year)
                                .boxed()
                                .flatMap(one -> pattern(one).stream())
                                .filter(period -> !isPublished(period.from())))
                .filter(period -> period.from().getYear() <= year && period.to().getYear() >= year)
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    private static Stream<DatedPeriod> patternAround(LocalDate day) {
        return Stream.concat(pattern(day.getYear() - 1).stream(), pattern(day.getYear()).stream());
    }

    /**
     * The usual holidays that begin in a calendar year: two weeks from the first Monday of April, from the last
     * Saturday of June to the second Tuesday of August, the week of the second Monday of October, and two weeks from the
     * Monday on or before Christmas Day. An assumption, drawn from the dates of 2025 to 2027.
     */
    static List<DatedPeriod> pattern(int year) {
        LocalDate april = LocalDate.of(year, 4, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        LocalDate june = LocalDate.of(year, 6, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SATURDAY));
        LocalDate august = LocalDate.of(year, 8, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
        LocalDate october = LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
        LocalDate christmas = LocalDate.of(year, 12, 25).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return List.of(
                new DatedPeriod(april, april.plusDays(11), "Spring break"),
                new DatedPeriod(june, august, "Summer holidays"),
                new DatedPeriod(october, october.plusDays(4), "October week"),
                new DatedPeriod(christmas, christmas.plusDays(13), "Christmas holidays"));
    }
}
