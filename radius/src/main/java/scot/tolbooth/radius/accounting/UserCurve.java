package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many people were online at any instant of a period: exact, for it has every change.
 *
 * @param levels how many from that instant on
 */
public record UserCurve(NavigableMap<Instant, Integer> levels) {

    public UserCurve {
        levels = new TreeMap<>(levels);
    }

    public int at(Instant instant) {
        Map.Entry<Instant, Integer> level = levels.floorEntry(instant);
        return level == null ? 0 : level.getValue();
    }
}
