package scot.tolbooth.radius.grant;

/**
 * By which a grant is found again.
 *
 * @param row where it lay when it was read ({@code ctid}), so that it need not be searched; it may have moved
 */
public record GrantKey(String username, String row) {

    @Override
    public String toString() {
        return "the key of a grant";
    }
}
