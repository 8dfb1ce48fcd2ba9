package scot.tolbooth.inventory.rollout.asbestos;

/** Identifies an asbestos survey. */
public record SurveyId(long value) implements Comparable<SurveyId> {

    @Override
    public int compareTo(SurveyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
