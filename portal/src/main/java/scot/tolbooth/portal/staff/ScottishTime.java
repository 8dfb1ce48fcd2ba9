package scot.tolbooth.portal.staff;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes instants and dates as they stand on the staff's screens: in Europe/London. */
public final class ScottishTime {

    private static final DateTimeFormatter DATE_TIME = at("d MMM yyyy, HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = at("d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter TIME = at("HH:mm:ss");
    private static final DateTimeFormatter HOUR = at("HH:mm");
    private static final DateTimeFormatter DAY = at("d MMM");
    private static final DateTimeFormatter DATE = at("d MMM yyyy");

    private final Clock clock;

    public ScottishTime(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Such as {@code 21 Nov 2026, 14:05}; a dash where there is none. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "-" : DATE_TIME.format(instant);
    }

    /** Such as {@code 21 Nov 2026, 14:05:09}. */
    public String toTheSecond(@Nullable Instant instant) {
        return instant == null ? "-" : TO_THE_SECOND.format(instant);
    }

    /** Such as {@code 14:05:09}. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "-" : TIME.format(instant);
    }

    /** Such as {@code 14:05}. */
    public String hour(Instant instant) {
        return HOUR.format(instant);
    }

    /** Such as {@code 21 Nov}. */
    public String day(Instant instant) {
        return DAY.format(instant);
    }

    /** Such as {@code 21 Nov 2026}; a dash where there is none. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "-" : DATE.format(date);
    }

    /** How long it has been, in the two largest units, such as {@code 2 d 3 h}; a dash where there is none. */
    public String since(@Nullable Instant instant) {
        return instant == null ? "-" : words(Duration.between(instant, clock.instant()));
    }

    /** How long something lasted, or has lasted where it is not over. */
    public String between(Instant from, @Nullable Instant to) {
        return words(Duration.between(from, to == null ? clock.instant() : to));
    }

    /** A duration in its two largest units, such as {@code 1 h 20 min}. */
    public static String words(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400
                ? seconds / 3600 + " h " + seconds % 3600 / 60 + " min"
                : seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
    }

    private static DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(LONDON);
    }
}
