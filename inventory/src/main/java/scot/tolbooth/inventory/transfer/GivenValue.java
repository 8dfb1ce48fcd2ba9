package scot.tolbooth.inventory.transfer;

/**
 * What another system says for one column.
 *
 * @param text as it is written here; empty where the system says nothing: then what is stored stays
 * @param original as it stands in the document
 * @param pointer where it stands there (JSON pointer, RFC 6901)
 * @param onlyIfNew whether it is a first guess only, which never replaces what is stored
 */
public record GivenValue(String text, String original, String pointer, boolean onlyIfNew) {

    /** What is said as it stands in the document. */
    public static GivenValue of(String text, String pointer) {
        return new GivenValue(text, text, pointer, false);
    }

    /** A place in the document where nothing is said. */
    public static GivenValue missing(String pointer) {
        return of("", pointer);
    }

    /** The same as a first guess only. */
    public GivenValue asGuess() {
        return new GivenValue(text, original, pointer, true);
    }

    /** The same as it is written here. */
    public GivenValue withText(String written) {
        return new GivenValue(written, original, pointer, onlyIfNew);
    }
}
