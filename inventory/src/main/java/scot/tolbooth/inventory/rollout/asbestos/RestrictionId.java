package scot.tolbooth.inventory.rollout.asbestos;

/** Identifies a restriction of a work area. */
public record RestrictionId(long value) implements Comparable<RestrictionId> {

    @Override
    public int compareTo(RestrictionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
