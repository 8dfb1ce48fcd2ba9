package scot.tolbooth.radius.grant;

import java.time.Instant;
import java.util.Optional;

/** Uses up grants. */
public interface Redemption {

    Optional<Grant> find(String username);

    /** Uses the grant; of several who try at once, on whatever node, one succeeds. */
    boolean use(Grant grant, Instant now);
}
