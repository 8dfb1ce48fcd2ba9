package scot.tolbooth.radius.disconnect;

import java.util.List;
import java.util.Optional;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.protocol.Attribute;

/** Ends or changes sessions at their NAS. What was asked and what came of it is audited. */
public interface SessionControl {

    /** Asks the NAS to end the session, and waits for its answer; empty where there is no such session. */
    Optional<NasAnswer> disconnect(long session, Change change);

    /**
     * Asks the NAS to let the session go on under other terms, and waits for its answer.
     *
     * @param terms what an Access-Accept would carry, such as Session-Timeout or a bandwidth
     */
    Optional<NasAnswer> change(long session, List<Attribute> terms, Change change);
}
