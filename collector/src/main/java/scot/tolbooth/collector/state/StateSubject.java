package scot.tolbooth.collector.state;

import java.util.Arrays;
import java.util.Locale;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Something that has a state.
 *
 * @param key the device's name, the circuit's reference, the site's code; of an access point the device that reports it
 *     and its identity, with a space between them
 */
public record StateSubject(Kind kind, String key) implements Comparable<StateSubject> {

    /** Of what kind it is. */
    public enum Kind {
        DEVICE("Device"),
        ACCESS_POINT("Access point"),
        CIRCUIT("Circuit"),
        SITE("Site");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Reads the word used in the database and the API. */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("must be one of device, access-point, circuit, site"));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The word used on screen. */
        public String label() {
            return label;
        }
    }

    public static StateSubject of(DeviceName device) {
        return new StateSubject(Kind.DEVICE, device.value());
    }

    public static StateSubject of(CircuitReference circuit) {
        return new StateSubject(Kind.CIRCUIT, circuit.value());
    }

    public static StateSubject of(SiteCode site) {
        return new StateSubject(Kind.SITE, site.value());
    }

    static StateSubject accessPoint(DeviceName controller, String identity) {
        return new StateSubject(Kind.ACCESS_POINT, controller + " " + identity);
    }

    @Override
    public int compareTo(StateSubject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? key.compareTo(other.key) : byKind;
    }

    @Override
    public String toString() {
        return kind.word() + " " + key;
    }
}
