package scot.tolbooth.collector.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a profile makes of a device's answers.
 *
 * @param device numbers of the device by field, such as {@code cpu_ratio}
 * @param facts by name
 * @param clients wireless clients; empty where nothing counts them
 * @param accessPointCount access points that belong to it
 * @param rejected numbers that were out of bounds
 */
public record ProfileReading(
        Map<String, Measured> device,
        Map<String, Fact> facts,
        List<AccessPoint> accessPoints,
        List<Radio> radios,
        List<Ssid> ssids,
        List<Line> lines,
        Optional<Measured> clients,
        Optional<Measured> accessPointCount,
        Optional<Measured> accessPointsUp,
        int rejected) {

    /** Whether anything of Wi-Fi was seen. */
    public boolean showsWireless() {
        return clients.isPresent() || !accessPoints.isEmpty() || !radios.isEmpty() || !ssids.isEmpty();
    }

    /**
     * A row of a list.
     *
     * @param list what it is, such as {@code bgp_peer}
     * @param name by which it is known
     */
    public record Line(String list, String name, Map<String, Fact> facts) {}

    /**
     * A text and the object that it was read from.
     *
     * @param slow whether it is read rarely, so that it may be older than the poll
     */
    public record Fact(String text, Provenance from, boolean slow) {

        public String source() {
            return from.toString();
        }
    }

    /**
     * An access point.
     *
     * @param identity MAC address or serial number; empty for the device itself
     * @param state the word of its status: up, down or degraded
     */
    public record AccessPoint(
            String identity,
            String name,
            String state,
            Provenance stateFrom,
            @Nullable Measured clients,
            Map<String, Fact> facts) {

        AccessPoint knownAs(String other) {
            return new AccessPoint(other, name, state, stateFrom, clients, facts);
        }
    }

    /**
     * A radio of an access point.
     *
     * @param identity of the access point; empty for the device itself
     * @param fields numbers by field, such as {@code channel}
     */
    public record Radio(String identity, String band, Map<String, Measured> fields) {}

    /** A network and how many clients are on it. */
    public record Ssid(String name, Measured clients) {}
}
