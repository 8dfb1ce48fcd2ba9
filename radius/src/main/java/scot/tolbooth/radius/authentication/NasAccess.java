package scot.tolbooth.radius.authentication;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.NasName;

/**
 * What a NAS is let do with requests that name a device only. Without it they are rejected, so that none skips the portal.
 *
 * @param remembersDevices whether a device that its registrant wished to be remembered is let in
 * @param redirectUrl where any other is sent (Cisco central web authentication); absent where it is rejected
 * @param redirectAcl the NAS's own list of what a device may reach before; absent where it is rejected
 * @param version counts the changes; 0 for one that is not stored
 */
public record NasAccess(
        NasName nas,
        boolean remembersDevices,
        @Nullable String redirectUrl,
        @Nullable String redirectAcl,
        long version) {

    /** A Cisco-AVPair holds 247 octets, and some are for the ticket. */
    private static final int LONGEST_URL = 160;

    public NasAccess {
        if ((redirectUrl == null) != (redirectAcl == null)) {
            throw new IllegalArgumentException("redirect_acl must be given where redirect_url is, and only there");
        }
        if (redirectUrl != null) {
            requireAddress(redirectUrl);
        }
        if (redirectAcl != null && !redirectAcl.matches("[A-Za-z0-9_.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "redirect_acl must be 1 to 64 letters, digits, dots, hyphens or underscores");
        }
    }

    /** What holds for a NAS of which nothing is recorded. */
    public static NasAccess none(NasName nas) {
        return new NasAccess(nas, false, null, null, 0);
    }

    NasAccess withVersion(long newVersion) {
        return new NasAccess(nas, remembersDevices, redirectUrl, redirectAcl, newVersion);
    }

    private static void requireAddress(String url) {
        boolean fits = url.length() <= LONGEST_URL && url.matches("https?://[!-~]+") && url.indexOf('#') < 0;
        if (!fits || URI.create(url).getHost() == null) {
            throw new IllegalArgumentException("redirect_url must be an http or https address of at most " + LONGEST_URL
                    + " characters, such as https://wifi.example.org/wifi");
        }
    }
}
