package scot.tolbooth.inventory.audit;

/** Somebody else changed the thing after it was read; nothing was saved. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(String subject) {
        super(subject + " has been changed by someone else since you read it");
    }

    public StaleVersionException(String subject, long expected) {
        super(subject + " has been changed by someone else since version " + expected);
    }
}
