package scot.tolbooth.inventory.visit;

/** What came of the wish to book a visit. */
public sealed interface Booking {

    /** It was booked. */
    record Booked(Visit visit) implements Booking {}

    /**
     * It was not.
     *
     * @param reason a sentence for the person who wanted to book
     */
    record Refused(String reason) implements Booking {}
}
