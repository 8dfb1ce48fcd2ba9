package scot.tolbooth.inventory.rollout.rag;

/** The number by which a deliverable of the programme is known, from 1. */
public record DeliverableId(long value) implements Comparable<DeliverableId> {

    public DeliverableId {
        if (value < 1) {
            throw new IllegalArgumentException("must be the number of a deliverable, from 1");
        }
    }

    @Override
    public int compareTo(DeliverableId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
