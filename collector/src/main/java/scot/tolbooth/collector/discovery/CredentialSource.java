package scot.tolbooth.collector.discovery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.CredentialSet;
import scot.tolbooth.inventory.device.DeviceName;

/** Whose SNMP credentials are tried; the credentials themselves stay where they are kept. */
public record CredentialSource(Kind kind, String name) {

    /** Where they are kept. */
    public enum Kind {
        /** A set of credentials that is no device's own. */
        SET,
        /** Those of a device of the inventory. */
        DEVICE
    }

    public CredentialSource {
        name = kind == Kind.SET ? CredentialSet.validName(name) : new DeviceName(name).value();
    }

    /** Reads {@code set:core} or {@code device:mot-lib-rtr-1}. */
    public static CredentialSource of(String word) {
        int colon = word.indexOf(':');
        Kind kind = kind(colon < 0 ? "" : word.substring(0, colon).strip());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "must be set: and the name of a set, or device: and the name of a device");
        }
        return new CredentialSource(kind, word.substring(colon + 1).strip());
    }

    /** The word used in the database and the API. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /** The words used on screen. */
    public String label() {
        return kind == Kind.SET ? "set " + name : "as " + name;
    }

    private static @Nullable Kind kind(String word) {
        return switch (word) {
            case "set" -> Kind.SET;
            case "device" -> Kind.DEVICE;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return word();
    }
}
