package scot.tolbooth.inventory.transfer.netbox;

/** Something in a document is not of the form that NetBox gives it. */
final class OddValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String value;

    OddValueException(String pointer, String value, String problem) {
        super(problem);
        this.pointer = pointer;
        this.value = value;
    }

    String pointer() {
        return pointer;
    }

    String value() {
        return value;
    }
}
