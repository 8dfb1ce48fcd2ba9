package scot.tolbooth.radius.accounting;

import java.util.List;
import java.util.Optional;

/** The sessions that NASes accounted for. */
public interface Sessions {

    /** Newest first. */
    List<Session> find(SessionFilter filter, int limit, long offset);

    /** Those next to a place in the list, newest first: as quick anywhere among millions. */
    List<Session> find(SessionFilter filter, int limit, SessionPlace place);

    long count(SessionFilter filter);

    /** As {@link #count}, but counts no further: among millions that takes a second. */
    default long countUpTo(SessionFilter filter, long most) {
        return Math.min(most, count(filter));
    }

    Optional<Session> find(long id);
}
