package scot.tolbooth.radius.accounting;

import java.util.List;
import java.util.Optional;

/** The sessions that NASes accounted for. */
public interface Sessions {

    /** Newest first. */
    List<Session> find(SessionFilter filter, int limit, long offset);

    long count(SessionFilter filter);

    Optional<Session> find(long id);
}
