package scot.tolbooth.inventory.transfer.netbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The base address of a NetBox that may be asked. This service stands inside the council's network, so that it must not
 * be made to ask whatever somebody names: only HTTPS, where the certificate proves that the host is the one that was
 * looked up, and no address of this machine or its link. A council's private addresses are allowed, as its NetBox is there.
 */
record NetBoxAddress(URI base) {

    private static final String RULE =
            "must be an address such as https://netbox.example.org, without user, question mark or hash";

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @throws IllegalArgumentException with the rule that it breaks */
    static NetBoxAddress of(String text, NetBoxSettings settings, Names names) {
        URI uri = uri(text);
        String host = host(uri);
        String authority = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
        boolean allowed = settings.allowedHosts().stream().anyMatch(one -> one.equalsIgnoreCase(authority));
        if (!allowed && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "must begin with https://, as only the hosts of tolbooth.netbox.allowed-hosts may be asked without");
        }
        if (!allowed) {
            requirePublicOrPrivate(host, names);
        }
        return new NetBoxAddress(withoutApi(uri));
    }

    URI list(NetBoxList list) {
        String query = "?limit=250" + (list == NetBoxList.DEVICES ? "&exclude=config_context" : "");
        return URI.create(base + list.path() + query);
    }

    /** Whether another address is of the same scheme, host and port. */
    boolean isOrigin(URI other) {
        return Objects.equals(base.getScheme(), other.getScheme())
                && other.getHost() != null
                && base.getHost().equalsIgnoreCase(other.getHost())
                && port(base) == port(other)
                && other.getUserInfo() == null;
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (plain && uri.getHost() != null && List.of("http", "https").contains(scheme)) {
                return uri;
            }
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException(RULE, notOne);
        }
        throw new IllegalArgumentException(RULE);
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** People copy the address of the API as well as that of the pages. */
    private static URI withoutApi(URI uri) {
        String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst("/api$", "");
        String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + authority + path);
    }

    private static void requirePublicOrPrivate(String host, Names names) {
        try {
            for (InetAddress address : names.of(host.replaceAll("[\\[\\]]", ""))) {
                if (ForbiddenAddresses.contain(address)) {
                    throw new IllegalArgumentException(
                            "must not lead to this machine or its link, unless tolbooth.netbox.allowed-hosts names "
                                    + host);
                }
            }
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("must have a host that is known: " + host + " is not", unknown);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
