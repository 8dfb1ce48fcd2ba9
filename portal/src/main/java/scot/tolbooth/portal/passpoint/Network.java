package scot.tolbooth.portal.passpoint;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The encrypted network as profiles name it.
 *
 * @param root of the authority that a phone trusts for this network alone
 */
record Network(
        String realm,
        String friendlyName,
        List<String> roamingConsortiums,
        List<String> serverNames,
        X509Certificate root) {

    /** Who is told of outside the tunnel: nobody (RFC 4282 section 2.4). */
    String anonymous() {
        return "anonymous@" + realm;
    }
}
