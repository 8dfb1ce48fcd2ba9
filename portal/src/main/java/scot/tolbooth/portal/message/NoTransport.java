package scot.tolbooth.portal.message;

/** Says of messages that waited for a transport which is no longer set that there is none. */
final class NoTransport implements StaffTransport {

    @Override
    public Delivery send(StaffMessage message) {
        return new Delivery.Failed("tolbooth.messages.staff is outbox: no transport carries it", true);
    }
}
