package scot.tolbooth.radius.passpoint;

import java.util.Collection;
import java.util.Map;
import scot.tolbooth.radius.grant.Grant;

/** Looks up credentials for those who sign in with them. */
public interface PasspointRedemption {

    /**
     * Standing grants by user name as it was asked for. The server that ends EAP proxies what is inside with the realm or
     * without: what follows an {@code @} is not looked at.
     */
    Map<String, Grant> find(Collection<String> usernames);
}
