package scot.tolbooth.portal.openid;

import java.net.URI;
import java.util.Set;

/** An address to which codes and tokens may go: by HTTPS, or to this machine itself, which is for trying out. */
final class SecureAddress {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private SecureAddress() {}

    static boolean is(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
    }

    /** Whether a provider may name it for itself: one that is elsewhere does not lead to what listens on this machine. */
    static boolean isFor(URI issuer, URI address) {
        return is(address) && ("https".equals(address.getScheme()) || "http".equals(issuer.getScheme()));
    }
}
