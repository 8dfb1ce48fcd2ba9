package scot.tolbooth.collector.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the storing of measurements is doing.
 *
 * @param waiting points in memory that are not stored yet
 * @param capacity points that may wait in memory before the oldest are dropped
 * @param written points stored since the start
 * @param dropped points lost since the start, because the store was away too long or refused them
 * @param lastStored when points were last stored; absent if never
 * @param problem why the store is away; absent while it is there
 * @param spool what waits on disk
 * @param note what an operator should know of how long the store keeps points; absent where there is nothing
 */
public record SeriesHealth(
        int waiting,
        int capacity,
        long written,
        long dropped,
        @Nullable Instant lastStored,
        @Nullable String problem,
        Spool spool,
        @Nullable String note) {

    /**
     * What waits on disk.
     *
     * @param points that are to be back-filled
     * @param octets that they take
     * @param limit octets that they may take; 0 where nothing is kept on disk
     * @param problem why nothing can be kept there, such as a full disk; absent if it can
     */
    public record Spool(
            long points, long octets, long limit, @Nullable String problem) {}

    public boolean isStoring() {
        return problem == null;
    }

    /** Whether nothing will be lost as things are. */
    public boolean isSound() {
        return isStoring() && spool.problem() == null;
    }
}
