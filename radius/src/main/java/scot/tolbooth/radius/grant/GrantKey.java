package scot.tolbooth.radius.grant;

import org.jspecify.annotations.Nullable;

/**
 * By which a grant is found again.
 *
 * @param row where it lay when it was read ({@code ctid}), so that it need not be searched; it may have moved. Absent
 *     where it is never used up
 */
public record GrantKey(String username, @Nullable String row) {

    @Override
    public String toString() {
        return "the key of a grant";
    }
}
