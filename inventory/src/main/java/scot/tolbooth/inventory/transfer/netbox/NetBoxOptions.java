package scot.tolbooth.inventory.transfer.netbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How what NetBox says is read.
 *
 * @param codes which field of a site is its code here
 * @param planned whether devices that NetBox calls planned or staged are wanted too
 * @param kinds which kinds the device roles and types are, line by line, before the settings and the built-in table:
 *     see {@link DeviceKinds}
 */
public record NetBoxOptions(Codes codes, boolean planned, String kinds) {

    /** Codes from slugs, devices that are there, kinds by the table. */
    public static final NetBoxOptions PLAIN = new NetBoxOptions(Codes.SLUG, false, "");

    public NetBoxOptions {
        DeviceKinds.read(kinds);
    }

    /** A field of NetBox's sites. */
    public enum Codes {
        SLUG("Slug"),
        FACILITY("Facility");

        private final String label;

        Codes(String label) {
            this.label = label;
        }

        /** Reads the word used in the API, {@code slug} or {@code facility}. */
        public static Codes of(String word) {
            return Arrays.stream(values())
                    .filter(codes -> codes.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of "
                            + Arrays.stream(values()).map(Codes::word).collect(Collectors.joining(", "))));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word used on screen. */
        public String label() {
            return label;
        }
    }
}
