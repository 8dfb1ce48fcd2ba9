package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.util.Optional;

/** Who may ask: answered from memory for every packet. */
public interface NasDirectory {

    /** The NAS client with the longest block that contains the address. */
    Optional<KnownNas> find(InetAddress source);
}
