package scot.tolbooth.portal.message;

/** A way to bring a message to a member of staff. */
interface StaffTransport {

    /** Hands it over, or says why not; never throws for failures of the other side. */
    Delivery send(StaffMessage message);
}
