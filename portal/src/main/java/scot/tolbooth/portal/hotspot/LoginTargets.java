package scot.tolbooth.portal.hotspot;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.IpLiteral;

/** Rule: to which addresses a grant may be taken. Without it the portal would post credentials wherever a link says. */
final class LoginTargets {

    private LoginTargets() {}

    /**
     * Whether an unsigned login address may be used.
     *
     * @param registered host names, addresses or blocks registered for the NAS
     * @param nas where the NAS sends RADIUS from
     * @param privateAllowed whether any private address will do (RFC 1918, RFC 4193, link-local)
     */
    static boolean isAllowed(URI login, List<String> registered, CidrBlock nas, boolean privateAllowed) {
        String scheme = login.getScheme();
        String host = login.getHost();
        if (host == null || scheme == null || !scheme.matches("(?i)https?") || login.getUserInfo() != null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        Optional<InetAddress> address = literal(name);
        return registered.stream().anyMatch(entry -> matches(entry, name, address))
                || address.filter(nas::contains).isPresent()
                || (privateAllowed && address.filter(LoginTargets::isPrivate).isPresent());
    }

    /** Reads an IP address; a host name is none, and no name is ever resolved. */
    static Optional<InetAddress> literal(String text) {
        return IpLiteral.read(text);
    }

    /** Reads an address to which a browser may be sent; nothing may hide behind a fragment. */
    static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() == null || address.getRawFragment() != null
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean matches(String entry, String name, Optional<InetAddress> address) {
        return entry.equals(name)
                || (entry.startsWith("*.") && address.isEmpty() && name.endsWith(entry.substring(1)))
                || address.filter(
                                literal -> isBlock(entry) && CidrBlock.of(entry).contains(literal))
                        .isPresent();
    }

    private static boolean isBlock(String entry) {
        return entry.matches("[0-9.]{7,15}(/[0-9]{1,2})?|[0-9a-f.]*:[0-9a-f:.]*(/[0-9]{1,3})?");
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }
}
