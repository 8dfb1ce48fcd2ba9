package scot.tolbooth.portal.hotspot;

import java.util.Locale;

/** A family of NASes that hand residents over, and take them back, in the same way. */
public enum HotspotFamily {
    /** The Universal Access Method of CoovaChilli; uspot, Cradlepoint and others speak it too. */
    COOVACHILLI,
    /** The hotspot of MikroTik RouterOS. */
    MIKROTIK;

    /** Reads the word used in the registration. */
    public static HotspotFamily of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    /** The word used in the registration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
