package scot.tolbooth.collector.maintenance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What a maintenance window covers: a whole site, a device and all that is reached through it, or a circuit.
 *
 * @param key the site's code, the device's name or the circuit's reference
 */
public record Scope(Kind kind, String key) {

    /** Of what kind it is. */
    public enum Kind {
        SITE,
        DEVICE,
        CIRCUIT;

        /** Reads the word used in the API. */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of "
                            + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))));
        }

        /** The word used in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word used on screen. */
        public String label() {
            return name().charAt(0) + word().substring(1);
        }
    }

    public Scope {
        key = switch (kind) {
            case SITE -> new SiteCode(key).value();
            case DEVICE -> new DeviceName(key).value();
            case CIRCUIT -> new CircuitReference(key).value();
        };
    }

    public static Scope of(SiteCode site) {
        return new Scope(Kind.SITE, site.value());
    }

    public static Scope of(DeviceName device) {
        return new Scope(Kind.DEVICE, device.value());
    }

    public static Scope of(CircuitReference circuit) {
        return new Scope(Kind.CIRCUIT, circuit.value());
    }

    /** The key, if it is of that kind. */
    public @Nullable String keyOf(Kind wanted) {
        return kind == wanted ? key : null;
    }

    @Override
    public String toString() {
        return kind.word() + " " + key;
    }
}
