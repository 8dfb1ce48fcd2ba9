package scot.tolbooth.inventory.contact;

/** The number of a contact, from 1. */
public record ContactId(long value) {

    public ContactId {
        if (value < 1) {
            throw new IllegalArgumentException("must be the number of a contact, such as 17");
        }
    }

    /** Reads the number as it stands in an address. */
    public static ContactId of(String text) {
        return new ContactId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
