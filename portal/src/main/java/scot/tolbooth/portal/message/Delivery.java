package scot.tolbooth.portal.message;

/** What became of a message, as far as can be known at once. */
public sealed interface Delivery {

    /** The transport took it. */
    record Accepted() implements Delivery {}

    /**
     * The transport did not take it.
     *
     * @param reason for operators: names no person
     */
    record Failed(String reason) implements Delivery {}
}
