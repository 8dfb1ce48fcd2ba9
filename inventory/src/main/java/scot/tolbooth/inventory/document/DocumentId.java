package scot.tolbooth.inventory.document;

/** The number of one version of a document, from 1. */
public record DocumentId(long value) implements Comparable<DocumentId> {

    public DocumentId {
        if (value < 1) {
            throw new IllegalArgumentException("must be the number of a document, such as 17");
        }
    }

    /** Reads the number as it stands in an address or a form. */
    public static DocumentId of(String text) {
        String digits = text.strip();
        return new DocumentId(digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0);
    }

    @Override
    public int compareTo(DocumentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
