package scot.tolbooth.inventory.rollout.asbestos;

/** Identifies a recorded outcome. */
public record OutcomeId(long value) implements Comparable<OutcomeId> {

    @Override
    public int compareTo(OutcomeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
