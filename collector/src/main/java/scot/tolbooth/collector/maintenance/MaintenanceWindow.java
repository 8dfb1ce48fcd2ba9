package scot.tolbooth.collector.maintenance;

import java.time.Instant;

/**
 * Work that was announced.
 *
 * @param ends the first instant after it
 * @param by who announced it
 * @param version counts the changes; 0 for one that is not stored yet
 */
public record MaintenanceWindow(
        long id, Scope scope, Instant starts, Instant ends, String reason, String by, long version) {

    public MaintenanceWindow {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("ends must be after it starts");
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > 500) {
            throw new IllegalArgumentException("reason must be 1 to 500 characters");
        }
    }

    public boolean isRunning(Instant at) {
        return !at.isBefore(starts) && at.isBefore(ends);
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(ends);
    }

    MaintenanceWindow stored(long newId) {
        return new MaintenanceWindow(newId, scope, starts, ends, reason, by, 1);
    }

    MaintenanceWindow endingAt(Instant newEnd) {
        return new MaintenanceWindow(id, scope, starts, newEnd, reason, by, version + 1);
    }
}
