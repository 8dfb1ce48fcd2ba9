package scot.tolbooth.collector.availability;

import java.time.Duration;
import java.time.Instant;

/** A time between two instants, of which the second does not belong to it. */
public record Period(Instant from, Instant to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to must be after from");
        }
    }

    Duration duration() {
        return Duration.between(from, to);
    }
}
