package scot.tolbooth.portal.message;

/** A way to bring a message to a resident. */
interface Transport {

    /** Hands it over within seconds, or says why not; never throws for failures of the other side. */
    Delivery send(Letter letter);

    /** Whether somebody charges for what it takes. */
    default boolean isCharged() {
        return false;
    }
}
