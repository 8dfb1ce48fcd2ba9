package scot.tolbooth.portal.programme;

/**
 * A list of the programme that somebody keeps under a name.
 *
 * @param query filters and order, as in the list's address
 */
public record SavedView(String name, String query) {

    public SavedView {
        name = name.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw new IllegalArgumentException("must be 1 to 60 characters");
        }
    }
}
