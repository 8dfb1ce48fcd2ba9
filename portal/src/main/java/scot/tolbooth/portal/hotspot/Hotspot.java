package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.NasName;

/**
 * What the portal knows of a NAS beyond what RADIUS knows. Its UAM secret is kept apart: see {@link Hotspots}.
 *
 * @param identity another name by which the NAS calls itself in redirects, such as a MAC address, a RouterOS identity or
 *     a site
 * @param loginHosts host names, addresses or CIDR blocks to which the resident's browser may take a grant
 * @param portalUrl the portal's address as the NAS has it in its own configuration, where that is not the public one
 * @param controller what the portal itself calls; absent where the family has none
 * @param fasLevel openNDS's {@code fas_secure_enabled}, 1 to 4
 * @param version counts the changes, from 1; 0 where it is not registered yet
 */
public record Hotspot(
        NasName nas,
        HotspotFamily family,
        @Nullable String identity,
        List<String> loginHosts,
        @Nullable String portalUrl,
        @Nullable ControllerAccess controller,
        @Nullable Integer fasLevel,
        long version) {

    public Hotspot {
        if (fasLevel != null && (fasLevel < 1 || fasLevel > 4)) {
            throw new IllegalArgumentException("fas_level must be between 1 and 4");
        }
        if (identity != null) {
            identity = identity(identity);
        }
        loginHosts = loginHosts.stream().map(Hotspot::loginHost).toList();
        if (portalUrl != null) {
            portalUrl = portalUrl(portalUrl);
        }
    }

    /** One without a controller, and without a level of openNDS. */
    public Hotspot(
            NasName nas,
            HotspotFamily family,
            @Nullable String identity,
            List<String> loginHosts,
            @Nullable String portalUrl,
            long version) {
        this(nas, family, identity, loginHosts, portalUrl, null, null, version);
    }

    /** Reads an identity. */
    public static String identity(String text) {
        if (text.isBlank() || text.length() > 253) {
            throw new IllegalArgumentException("must be 1 to 253 characters");
        }
        return text.strip();
    }

    /** Reads one login host, however it was typed. */
    public static String loginHost(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT);
        if (!host.matches("(\\*\\.(?=[a-z0-9_-]+\\.))?[a-z0-9.:/_-]{1,253}")) {
            throw new IllegalArgumentException("must be host names, addresses or CIDR blocks, such as"
                    + " login.example.org, *.network-auth.com or 10.5.0.0/16");
        }
        return host;
    }

    /** Reads the portal's address. */
    public static String portalUrl(String text) {
        if (!text.matches("https?://[^\\s?#]{1,500}")) {
            throw new IllegalArgumentException(
                    "must be an http or https address without a query, such as https://wifi.example.gov.uk/wifi");
        }
        return text;
    }

    /**
     * Refuses what its family cannot do without, or does not have.
     *
     * @param hasSecret whether it has a secret of its own
     */
    void requireWhole(boolean hasSecret) {
        require(!family.needsController() || controller != null, "controller_url must be given for this family");
        require(family.needsController() || controller == null, "controller_url must be left empty for this family");
        if (controller != null) {
            require(!family.needsUser() || controller.user() != null, "controller_user must be given for this family");
            require(!family.needsSite() || controller.site() != null, "controller_site must be given for this family");
        }
        require(!family.needsLevel() || fasLevel != null, "fas_level must be given for openNDS, 1 to 4");
        require(!family.needsOwnSecret() || hasSecret, "uam_secret must be given for this family");
    }

    private static void require(boolean whole, String rule) {
        if (!whole) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Whether it says the same, whatever the version. */
    boolean isLike(Hotspot other) {
        return equals(new Hotspot(
                other.nas,
                other.family,
                other.identity,
                other.loginHosts,
                other.portalUrl,
                other.controller,
                other.fasLevel,
                version));
    }
}
