package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * Who uses a security name at an engine. An engine ID should be one device's own (RFC 3411 section 5), but cloned images
 * share it, and the User-based Security Model has room for one set of keys for a name at an engine.
 */
final class EngineUsers {

    /** After this long without a request a place is free: the device may have moved to another address. */
    private static final Duration HELD = Duration.ofMinutes(15);

    private final Map<Place, Holder> holders = new HashMap<>();
    private final Map<OctetString, Map<UdpAddress, Long>> addresses = new HashMap<>();

    /** Takes the place, or says which address holds it with other keys. */
    synchronized Optional<UdpAddress> claim(
            UdpAddress address, SnmpCredentials.User user, OctetString engine, long nowNanos) {
        addresses.computeIfAbsent(engine, key -> new HashMap<>()).put(address, nowNanos);
        Place place = new Place(user.securityName(), engine);
        Holder holder = holders.get(place);
        if (holder != null && holder.excludes(address, user, nowNanos)) {
            return Optional.of(holder.address);
        }
        holders.put(place, new Holder(address, user, nowNanos));
        return Optional.empty();
    }

    /** Another address that had this engine ID of late: a cloned image, or the same device registered twice. */
    synchronized Optional<UdpAddress> sharing(UdpAddress address, OctetString engine, long nowNanos) {
        Map<UdpAddress, Long> seen = addresses.getOrDefault(engine, Map.of());
        return seen.entrySet().stream()
                .filter(other -> !other.getKey().equals(address) && nowNanos - other.getValue() < HELD.toNanos())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(UdpAddress::toString));
    }

    /** Gives up what an address holds. */
    synchronized void release(UdpAddress address) {
        addresses.values().forEach(seen -> seen.remove(address));
        addresses.values().removeIf(Map::isEmpty);
        holders.values().removeIf(holder -> holder.address.equals(address));
    }

    private record Place(String securityName, OctetString engine) {}

    private record Holder(UdpAddress address, SnmpCredentials.User user, long usedNanos) {

        boolean excludes(UdpAddress other, SnmpCredentials.User wanted, long nowNanos) {
            return !address.equals(other) && nowNanos - usedNanos < HELD.toNanos() && !hasKeysOf(wanted);
        }

        private boolean hasKeysOf(SnmpCredentials.User wanted) {
            return user.authProtocol() == wanted.authProtocol()
                    && user.privProtocol() == wanted.privProtocol()
                    && Objects.equals(user.authPassword(), wanted.authPassword())
                    && Objects.equals(user.privPassword(), wanted.privPassword());
        }
    }
}
