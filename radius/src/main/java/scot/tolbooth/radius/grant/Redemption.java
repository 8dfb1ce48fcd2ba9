package scot.tolbooth.radius.grant;

import java.util.Collection;
import java.util.Map;
import scot.tolbooth.radius.nas.MacAddress;

/** Looks grants up for those who would use them. */
public interface Redemption {

    /** Those of the user names that are known. */
    Map<String, Grant> find(Collection<String> usernames);

    /** The latest grant of each device that can still be used, for NASes that name the device only. */
    Map<MacAddress, Grant> findUsable(Collection<MacAddress> devices);
}
