package scot.tolbooth.collector.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * From one time on the clock to another, that of the next day where it is not later. When the clocks go forward, a time
 * that is left out is the moment of the change; when they go back, a time that comes twice starts at its first and ends
 * at its second coming.
 */
public record LocalSpan(LocalTime starts, LocalTime ends) {

    public LocalSpan {
        if (starts.equals(ends)) {
            throw new IllegalArgumentException("ends must not be the time at which it starts");
        }
    }

    /** When it starts, if it does on that day. */
    Instant start(LocalDate day, ZoneId zone) {
        return instant(day.atTime(starts), zone, 0);
    }

    /** The first instant after it. */
    Instant end(LocalDate day, ZoneId zone) {
        LocalDate last = endsNextDay() ? day.plusDays(1) : day;
        return instant(last.atTime(ends), zone, 1);
    }

    /** Whether it goes on past midnight. */
    boolean endsNextDay() {
        return ends.isBefore(starts);
    }

    /** As it is said. */
    String words() {
        return starts + " to " + ends + (endsNextDay() ? " the next day" : "");
    }

    private static Instant instant(LocalDateTime time, ZoneId zone, int coming) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return time.toInstant(offsets.get(Math.min(coming, offsets.size() - 1)));
    }
}
