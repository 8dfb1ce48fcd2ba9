package scot.tolbooth.inventory.rollout;

/**
 * One fact that a gate asks for.
 *
 * @param holds whether it is so
 * @param sentence what is so, or what is missing and therefore stands against the milestone
 */
public record Condition(boolean holds, String sentence) {

    /** A fact that is so. */
    public static Condition holding(String sentence) {
        return new Condition(true, sentence);
    }

    /** A fact that is missing. */
    public static Condition missing(String sentence) {
        return new Condition(false, sentence);
    }

    /** One or the other sentence. */
    public static Condition of(boolean holds, String whenHolding, String whenMissing) {
        return new Condition(holds, holds ? whenHolding : whenMissing);
    }
}
