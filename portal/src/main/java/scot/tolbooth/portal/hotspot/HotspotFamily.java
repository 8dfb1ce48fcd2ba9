package scot.tolbooth.portal.hotspot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A family of NASes that hand residents over, and take them back, in the same way. */
public enum HotspotFamily {
    /** The Universal Access Method of CoovaChilli; uspot, Cradlepoint and others speak it too. */
    COOVACHILLI("CoovaChilli and others that speak UAM"),
    /** The hotspot of MikroTik RouterOS. */
    MIKROTIK("MikroTik RouterOS hotspot");

    private final String label;

    HotspotFamily(String label) {
        this.label = label;
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
}
