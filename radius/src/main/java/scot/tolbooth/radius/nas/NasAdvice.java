package scot.tolbooth.radius.nas;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** What is weak in how a NAS client is set up (draft-ietf-radext-deprecating-radius). */
public final class NasAdvice {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private NasAdvice() {}

    /**
     * Sentences for an engineer; empty where nothing is weak.
     *
     * @param overTls whether it may come over RadSec
     */
    public static List<String> of(NasClient client, SharedSecret secret, boolean overTls) {
        List<String> advice = new ArrayList<>();
        if (secret.isWeak()) {
            advice.add("The secret is shorter than 16 characters and can be guessed from one captured packet: give it"
                    + " a new one.");
        }
        if (!client.requireMessageAuthenticator()) {
            advice.add("Requests without Message-Authenticator are taken, so that a forger may answer them"
                    + " (CVE-2024-3596): require it as soon as the NAS sends one.");
        }
        if (!overTls && !isPrivate(client.address().first())) {
            advice.add("It sends from a public address, and RADIUS over UDP hides hardly anything on the way: use"
                    + " RadSec or a tunnel.");
        }
        return advice;
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal =
                address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return uniqueLocal
                || address.isSiteLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress();
    }
}
