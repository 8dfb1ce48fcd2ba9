package scot.tolbooth.portal.hotspot;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A family of NASes that hand residents over, and take them back, in the same way. */
public enum HotspotFamily {
    /** The Universal Access Method of CoovaChilli; uspot, Cradlepoint and others speak it too. */
    COOVACHILLI("CoovaChilli and others that speak UAM", Trait.RADIUS, Trait.DEFAULTS),
    /** The hotspot of MikroTik RouterOS. */
    MIKROTIK("MikroTik RouterOS hotspot", Trait.RADIUS, Trait.DEFAULTS),
    /** Local web authentication of AireOS and Catalyst 9800 controllers; central web authentication needs none of this. */
    CISCO("Cisco WLC local web authentication (AireOS, Catalyst 9800)", Trait.RADIUS),
    ARUBA("Aruba Instant, Instant On and controllers", Trait.RADIUS),
    MERAKI("Cisco Meraki splash page with sign-on", Trait.RADIUS),
    MERAKI_CLICK("Cisco Meraki splash page with click-through, without RADIUS"),
    RUCKUS("Ruckus Unleashed and ZoneDirector", Trait.RADIUS),
    SMARTZONE("Ruckus SmartZone and Ruckus One, by the northbound interface", Trait.RADIUS, Trait.CONTROLLER),
    UNIFI("UniFi, by the controller, without RADIUS", Trait.CONTROLLER, Trait.USER, Trait.SITE),
    OPENNDS("openNDS, without RADIUS", Trait.LEVEL),
    OMADA("TP-Link Omada with an external RADIUS server, by the controller", Trait.RADIUS, Trait.CONTROLLER),
    FORTIGATE("FortiGate and FortiAP", Trait.RADIUS),
    EXTREME("Extreme (Aerohive) access points with IQ Engine", Trait.RADIUS),
    CAMBIUM("Cambium cnPilot and cnMaestro", Trait.RADIUS),
    /** WifiDog version 1; Ruijie's access points speak it too. */
    WIFIDOG("WifiDog and Ruijie, without RADIUS");

    private final String label;
    private final Set<Trait> traits;

    HotspotFamily(String label, Trait... traits) {
        this.label = label;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Arrays.asList(traits));
    }

    /** What sets families apart. */
    private enum Trait {
        /** Residents come by RADIUS with a grant, so that policy, sessions and usage are RADIUS's. */
        RADIUS,
        /** Works where nothing is registered: see {@link Hotspots}. */
        DEFAULTS,
        /** The portal itself calls a controller. */
        CONTROLLER,
        /** The controller asks for a user name. */
        USER,
        /** The controller asks which of its sites. */
        SITE,
        /** openNDS's {@code fas_secure_enabled}. */
        LEVEL
    }

    /** Reads the word used in the registration. */
    public static HotspotFamily of(String word) {
        return Arrays.stream(values())
                .filter(family -> family.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(HotspotFamily::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the registration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    /** Whether its NASes ask over RADIUS who somebody is. Those of others open to whom the portal says, unseen by it. */
    public boolean usesRadius() {
        return traits.contains(Trait.RADIUS);
    }

    /** Whether a NAS client that is not registered as a hotspot may be one of this family. */
    boolean hasDefaults() {
        return traits.contains(Trait.DEFAULTS);
    }

    boolean needsController() {
        return traits.contains(Trait.CONTROLLER);
    }

    boolean needsUser() {
        return traits.contains(Trait.USER);
    }

    boolean needsSite() {
        return traits.contains(Trait.SITE);
    }

    boolean needsLevel() {
        return traits.contains(Trait.LEVEL);
    }

    /** Whether its secret must be its own: a RADIUS secret would be shown to a controller, or is no key of the NAS's. */
    boolean needsOwnSecret() {
        return this == SMARTZONE || this == UNIFI || this == OPENNDS;
    }
}
