package scot.tolbooth.radius.registrant;

import java.time.Instant;
import java.util.UUID;

/** Takes note of registrants who come online. */
public interface SignIns {

    void signedIn(UUID registrant, Instant at);
}
