package scot.tolbooth.inventory.access;

/** The number of an access constraint, from 1. */
public record ConstraintId(long value) {

    public ConstraintId {
        if (value < 1) {
            throw new IllegalArgumentException("must be the number of an access constraint, such as 17");
        }
    }

    /** Reads the number as it stands in an address. */
    public static ConstraintId of(String text) {
        return new ConstraintId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
