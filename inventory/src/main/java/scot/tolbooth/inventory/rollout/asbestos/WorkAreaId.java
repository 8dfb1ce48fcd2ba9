package scot.tolbooth.inventory.rollout.asbestos;

/** Identifies a planned work area. */
public record WorkAreaId(long value) implements Comparable<WorkAreaId> {

    @Override
    public int compareTo(WorkAreaId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
