package scot.tolbooth.radius.policy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some hours of some days of the week, in Scottish time.
 *
 * @param days none for every day
 * @param from inclusive; absent for midnight
 * @param until exclusive; absent for midnight
 */
public record WeekTimes(
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime until) {

    public static final WeekTimes ALWAYS = new WeekTimes(Set.of(), null, null);

    public WeekTimes {
        days = Set.copyOf(days);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("until_time must be later than from_time");
        }
    }

    public boolean isAlways() {
        return days.isEmpty() && from == null && until == null;
    }

    boolean holdsOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    boolean holdsAt(LocalTime time) {
        return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
    }

    boolean holds(LocalDateTime at) {
        return holdsOn(at.getDayOfWeek()) && holdsAt(at.toLocalTime());
    }

    /** The days in the order of the week. */
    public Set<DayOfWeek> inOrder() {
        return days.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(days);
    }
}
