package scot.tolbooth.collector.series;

import java.time.Duration;

/**
 * How long a store that is away is left in peace: each pause twice the last.
 *
 * @param first after the first failure
 * @param longest at most
 */
record Pace(Duration first, Duration longest) {

    static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** The pause after the last one, which is zero where there was none. */
    Duration after(Duration last) {
        Duration doubled = last.multipliedBy(2);
        return last.isZero() ? first : doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
