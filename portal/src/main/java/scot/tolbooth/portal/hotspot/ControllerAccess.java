package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Access to the controller that the portal itself calls to let a device in. Its password is kept apart: see {@link Hotspots}.
 *
 * @param url where its interface begins, without a slash at the end
 * @param user the account to sign in with; absent where the interface has none
 * @param site which of the controller's sites; absent where the interface has none
 * @param certificate SHA-256 fingerprint of the only certificate that it may show, in small hexadecimal digits; absent
 *     where it shows one that the Java platform trusts
 */
public record ControllerAccess(
        String url,
        @Nullable String user,
        @Nullable String site,
        @Nullable String certificate) {

    private static final String RULE_FOR_URL =
            "must be an http or https address without user, query and fragment, such as https://unifi.example.gov.uk:8443";

    public ControllerAccess {
        url = url(url);
        user = user == null ? null : user(user);
        site = site == null ? null : site(site);
        certificate = certificate == null ? null : certificate(certificate);
    }

    /** Reads the address: nothing that a query could turn into another. */
    public static String url(String text) {
        URI address;
        try {
            address = URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(RULE_FOR_URL, malformed);
        }
        boolean web = address.getScheme() != null && address.getScheme().matches("(?i)https?");
        if (!web
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || text.length() > 500) {
            throw new IllegalArgumentException(RULE_FOR_URL);
        }
        return address.toString().replaceAll("/+$", "");
    }

    /** Reads the name of an account. */
    public static String user(String text) {
        if (text.isBlank() || text.length() > 128) {
            throw new IllegalArgumentException("must be 1 to 128 characters");
        }
        return text.strip();
    }

    /** Reads the name of a site, which becomes part of an address. */
    public static String site(String text) {
        if (!text.strip().matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("must be 1 to 64 letters, digits, hyphens or underscores");
        }
        return text.strip();
    }

    /** Reads a fingerprint, with or without colons. */
    public static String certificate(String text) {
        String digits = text.strip().replace(":", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("must be a SHA-256 fingerprint of 64 hexadecimal digits");
        }
        return digits;
    }
}
