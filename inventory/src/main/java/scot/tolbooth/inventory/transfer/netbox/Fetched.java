package scot.tolbooth.inventory.transfer.netbox;

/** What asking a NetBox came to. */
public sealed interface Fetched {

    /**
     * Everything that was asked for.
     *
     * @param document an object with a list for each, to be imported like a file
     */
    record Document(String document) implements Fetched {}

    /**
     * Nothing, or not all of it: nothing of it is to be used.
     *
     * @param field what has to be mended: {@code url} or {@code token}
     * @param problem what is wrong with it, to follow its name in a sentence
     */
    record Refused(String field, String problem) implements Fetched {}
}
