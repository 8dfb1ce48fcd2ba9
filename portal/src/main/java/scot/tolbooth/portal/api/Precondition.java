package scot.tolbooth.portal.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} of a request (RFC 9110 section 13.1.1): which versions it was written for.
 *
 * @param ifMatch absent where the request did not say
 */
public record Precondition(@Nullable String ifMatch) {

    static final Precondition NONE = new Precondition(null);

    boolean isGiven() {
        return ifMatch != null;
    }

    /** Whether a thing of this version may be changed; weak tags never match. */
    boolean allows(long version) {
        return ifMatch == null
                || ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag(version)::equals);
    }

    /** Refuses a change to a thing that is at another version than the request was written for. */
    public void require(String thing, long version) {
        if (!allows(version)) {
            throw Problems.preconditionFailed("%s is at version %d now: read it again".formatted(thing, version));
        }
    }

    /** The strong entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
