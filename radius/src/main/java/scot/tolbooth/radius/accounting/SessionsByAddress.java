package scot.tolbooth.radius.accounting;

import java.util.Map;
import scot.tolbooth.radius.nas.NasName;

/** The network addresses of devices, where their NAS accounts for them (Framed-IP-Address). Personal data. */
public interface SessionsByAddress {

    /**
     * The sessions that go on at a NAS with addresses in the same network of 256 as this one.
     *
     * @param address IPv4, in digits
     * @return the session's number, by address
     */
    Map<String, Long> near(NasName nas, String address);
}
