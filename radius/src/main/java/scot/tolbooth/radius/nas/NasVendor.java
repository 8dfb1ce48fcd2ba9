package scot.tolbooth.radius.nas;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whose ways a NAS follows. */
public enum NasVendor {
    GENERIC,
    COOVACHILLI,
    MIKROTIK,
    CISCO,
    ARUBA,
    RUCKUS,
    UNIFI,
    MERAKI,
    TPLINK;

    /** Reads the word used in files and in the API, such as {@code coovachilli}. */
    public static NasVendor of(String word) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(NasVendor::word).collect(Collectors.joining(", "))));
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
