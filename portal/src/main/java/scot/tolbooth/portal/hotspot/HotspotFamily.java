package scot.tolbooth.portal.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A family of NASes that hand residents over, and take them back, in the same way. */
public enum HotspotFamily {
    /** The Universal Access Method of CoovaChilli; uspot, Cradlepoint and others speak it too. */
    COOVACHILLI("CoovaChilli and others that speak UAM"),
    /** The hotspot of MikroTik RouterOS. */
    MIKROTIK("MikroTik RouterOS hotspot"),
    /** Local web authentication of AireOS and Catalyst 9800 controllers; central web authentication needs none of this. */
    CISCO("Cisco WLC local web authentication (AireOS, Catalyst 9800)"),
    ARUBA("Aruba Instant, Instant On and controllers"),
    MERAKI("Cisco Meraki splash page with sign-on"),
    MERAKI_CLICK("Cisco Meraki splash page with click-through, without RADIUS"),
    RUCKUS("Ruckus Unleashed and ZoneDirector"),
    SMARTZONE("Ruckus SmartZone and Ruckus One, by the northbound interface"),
    UNIFI("UniFi, by the controller, without RADIUS"),
    OPENNDS("openNDS, without RADIUS"),
    OMADA("TP-Link Omada with an external RADIUS server, by the controller"),
    FORTIGATE("FortiGate and FortiAP"),
    EXTREME("Extreme (Aerohive) access points with IQ Engine"),
    CAMBIUM("Cambium cnPilot and cnMaestro"),
    /** WifiDog version 1; Ruijie's access points speak it too. */
    WIFIDOG("WifiDog and Ruijie, without RADIUS"),
    /** Cisco central web authentication, of which RADIUS knows all that is to be known: nothing is registered for it. */
    CISCO_CWA("Cisco central web authentication");

    private final String label;

    HotspotFamily(String label) {
        this.label = label;
    }

    /** Those of which something can be registered. */
    public static List<HotspotFamily> registered() {
        return Arrays.stream(values()).filter(family -> family != CISCO_CWA).toList();
    }

    /** Reads the word used in the registration. */
    public static HotspotFamily of(String word) {
        return registered().stream()
                .filter(family -> family.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + registered().stream().map(HotspotFamily::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the registration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    /** Whether a NAS client that is not registered as a hotspot may be one of this family: see {@link Hotspots}. */
    boolean hasDefaults() {
        return this == COOVACHILLI || this == MIKROTIK;
    }

    /** Whether its NASes account for sessions over RADIUS. */
    public boolean reportsSessions() {
        return this != MERAKI_CLICK && this != UNIFI && this != OPENNDS && this != WIFIDOG;
    }

    /** Whether its NASes end a stay when its time is over, whatever the browser says. */
    public boolean keepsToTime() {
        return this != MERAKI_CLICK;
    }

    /**
     * Whether a device that is online may be let in anew, by which its stay goes on as that of whoever it is now. The
     * others must end the one before they begin the other; openNDS takes no such word from the portal, and does so when
     * the time is over.
     */
    public boolean letsInAnew() {
        return this == CISCO_CWA || this == UNIFI || this == WIFIDOG;
    }

    /** Whether the portal itself calls a controller. */
    boolean needsController() {
        return this == SMARTZONE || this == UNIFI || this == OMADA;
    }

    /** Whether the controller asks for a user name. */
    boolean needsUser() {
        return this == UNIFI;
    }

    /** Whether the controller asks which of its sites. */
    boolean needsSite() {
        return this == UNIFI;
    }

    /** Whether openNDS's {@code fas_secure_enabled} must be known. */
    boolean needsLevel() {
        return this == OPENNDS;
    }

    /** Whether its secret must be its own: a RADIUS secret would be shown to a controller, or is no key of the NAS's. */
    boolean needsOwnSecret() {
        return this == SMARTZONE || this == UNIFI || this == OPENNDS;
    }
}
