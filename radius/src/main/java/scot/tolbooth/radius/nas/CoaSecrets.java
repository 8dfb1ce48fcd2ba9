package scot.tolbooth.radius.nas;

import java.util.List;

/** What signs requests to NASes (RFC 5176). */
public interface CoaSecrets {

    /**
     * The NAS client's CoA secret; where it has none, the secrets that it may ask with, the present one first. Empty
     * where there is no such NAS client.
     */
    List<SharedSecret> coaSecrets(NasName name);
}
