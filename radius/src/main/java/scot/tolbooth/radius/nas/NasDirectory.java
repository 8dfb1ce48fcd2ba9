package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Who may ask: answered from memory for every packet. */
public interface NasDirectory {

    /** The NAS client with the longest block that contains the address. */
    Optional<KnownNas> find(InetAddress source);

    /** The NAS client that is known by the certificate. */
    default Optional<KnownNas> find(X509Certificate certificate) {
        return Optional.empty();
    }
}
