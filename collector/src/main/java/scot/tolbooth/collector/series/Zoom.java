package scot.tolbooth.collector.series;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * Chooses the width of the steps of a query, so that it gives no more samples than fit a screen however much time it
 * covers. Steps are whole minutes that divide an hour or a day, or whole days: they fit the roll-ups.
 */
public final class Zoom {

    /** Samples of a series, unless it is said. */
    public static final int USUAL_SAMPLES = 600;

    /** Samples of a series at most: one for each dot of a very wide screen. */
    public static final int MOST_SAMPLES = 5_000;

    /** Fewer would not be a series. */
    public static final int LEAST_SAMPLES = 10;

    private static final long MINUTE = 60;
    private static final long DAY = 86_400;
    private static final long[] MINUTES = {1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440};

    private Zoom() {}

    /**
     * The narrowest step that gives no more samples than asked for.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public static Duration step(Instant from, Instant to, int samples) {
        if (samples < LEAST_SAMPLES || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "points must be from " + LEAST_SAMPLES + " to " + MOST_SAMPLES + ", not " + samples);
        }
        long days = Duration.between(from, to).toDays();
        return LongStream.concat(
                        LongStream.of(MINUTES).map(minutes -> minutes * MINUTE),
                        LongStream.rangeClosed(Math.max(1, days / samples), days / (samples - 1) + 2)
                                .map(count -> count * DAY))
                .mapToObj(Duration::ofSeconds)
                .filter(step -> samples(from, to, step) <= samples)
                .findFirst()
                .orElseThrow();
    }

    /** How many steps of that width a time touches. */
    static long samples(Instant from, Instant to, Duration step) {
        long width = step.toSeconds();
        long first = Math.floorDiv(from.getEpochSecond(), width);
        // The end does not belong to the time.
        return Math.floorDiv(to.minusNanos(1).getEpochSecond(), width) - first + 1;
    }
}
