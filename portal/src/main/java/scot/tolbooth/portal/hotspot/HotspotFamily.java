package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A family of NASes that hand residents over, and take them back, in the same way. */
public enum HotspotFamily {
    /** The Universal Access Method of CoovaChilli; uspot, Cradlepoint and others speak it too. */
    COOVACHILLI("CoovaChilli and others that speak UAM"),
    /** The hotspot of MikroTik RouterOS. */
    MIKROTIK("MikroTik RouterOS hotspot"),
    /** Cisco central web authentication, of which RADIUS knows all that is to be known: nothing is registered for it. */
    CISCO_CWA("Cisco central web authentication");

    private final String label;

    HotspotFamily(String label) {
        this.label = label;
    }

    /** Those of which something can be registered. */
    public static List<HotspotFamily> registered() {
        return List.of(COOVACHILLI, MIKROTIK);
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
}
