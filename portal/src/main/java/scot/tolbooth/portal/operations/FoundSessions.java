package scot.tolbooth.portal.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionPlace;

/**
 * A page of sessions, newest first.
 *
 * @param total how many there are in all, as far as they were counted
 * @param hasNewer whether the list has newer ones
 * @param hasOlder whether the list has older ones
 */
public record FoundSessions(List<Session> sessions, long total, boolean hasNewer, boolean hasOlder) {

    /** Where the page of newer ones is; absent where there is none. */
    public @Nullable String newer() {
        return hasNewer && !sessions.isEmpty()
                ? SessionPlace.newerThan(sessions.get(0)).word()
                : null;
    }

    /** Where the page of older ones is; absent where there is none. */
    public @Nullable String older() {
        return hasOlder && !sessions.isEmpty()
                ? SessionPlace.olderThan(sessions.get(sessions.size() - 1)).word()
                : null;
    }
}
