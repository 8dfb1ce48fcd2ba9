package scot.tolbooth.collector.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the storing of measurements is doing.
 *
 * @param waiting points that are not stored yet
 * @param capacity points that may wait before the oldest are dropped
 * @param written points stored since the start
 * @param dropped points lost since the start, because the store was away too long or refused them
 * @param lastStored when points were last stored; absent if never
 * @param problem why the store is away; absent while it is there
 */
public record SeriesHealth(
        int waiting,
        int capacity,
        long written,
        long dropped,
        @Nullable Instant lastStored,
        @Nullable String problem) {

    public boolean isStoring() {
        return problem == null;
    }
}
