package scot.tolbooth.radius.nas;

import java.util.Optional;

/** What signs requests to NASes (RFC 5176). */
public interface CoaSecrets {

    /** The NAS client's CoA secret; where it has none, the secret that it asks with. */
    Optional<SharedSecret> coaSecret(NasName name);
}
