package scot.tolbooth.collector.discovery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** Reads the tables of LLDP-MIB (IEEE 802.1AB-2005), as far as they tell of network equipment. */
final class LldpReading {

    private static final int MAC_ADDRESS = 4;
    private static final int MAC_TEXT = 17;
    private static final int BRIDGE = 0x20;
    private static final int WLAN_ACCESS_POINT = 0x10;
    private static final int ROUTER = 0x08;
    private static final int TELEPHONE = 0x04;
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;
    /** An index of the table of neighbours: time mark, local port, number. */
    private static final int ROW = 3;

    private final Collected collected;

    LldpReading(Collected collected) {
        this.collected = collected;
    }

    /** Its own chassis identifier; empty where it has none of use. */
    Optional<String> chassis() {
        return Optional.ofNullable(chassis(
                collected.value(ProbeObjects.CHASSIS_SUBTYPE).orElse(null),
                collected.value(ProbeObjects.CHASSIS_ID).orElse(null)));
    }

    boolean isAccessPoint() {
        return has(collected.value(ProbeObjects.CAPABILITIES).orElse(null), WLAN_ACCESS_POINT);
    }

    boolean isRouter() {
        return has(collected.value(ProbeObjects.CAPABILITIES).orElse(null), ROUTER);
    }

    boolean isBridge() {
        return has(collected.value(ProbeObjects.CAPABILITIES).orElse(null), BRIDGE);
    }

    List<Neighbour> neighbours() {
        Map<Oid, List<String>> addresses = addresses();
        List<Neighbour> neighbours = new ArrayList<>();
        collected.rows(ProbeObjects.REMOTE_CHASSIS).forEach((index, chassis) -> {
            List<String> managedAt = addresses.getOrDefault(index, List.of());
            SnmpValue capabilities = value(ProbeObjects.REMOTE_CAPABILITIES, index);
            if (index.size() == ROW && isEquipment(capabilities, !managedAt.isEmpty())) {
                neighbours.add(new Neighbour(
                        localPort(Oid.of((int) index.part(1))),
                        chassis(value(ProbeObjects.REMOTE_CHASSIS_SUBTYPE, index), chassis),
                        text(value(ProbeObjects.REMOTE_NAME, index)),
                        first(ProbeObjects.REMOTE_PORT, ProbeObjects.REMOTE_PORT_ID, index),
                        managedAt));
            }
        });
        return neighbours;
    }

    private String localPort(Oid number) {
        return first(ProbeObjects.LOCAL_PORT, ProbeObjects.LOCAL_PORT_ID, number);
    }

    private String first(Oid column, Oid otherwise, Oid index) {
        String text = text(value(column, index));
        return text.isEmpty() ? text(value(otherwise, index)) : text;
    }

    /** Phones are none, although they are bridges too; what says nothing of itself is where it can be managed. */
    private static boolean isEquipment(@Nullable SnmpValue capabilities, boolean managed) {
        int bits = bits(capabilities);
        return bits == 0 ? managed : (bits & TELEPHONE) == 0 && (bits & (BRIDGE | WLAN_ACCESS_POINT | ROUTER)) != 0;
    }

    private static boolean has(@Nullable SnmpValue capabilities, int bit) {
        return (bits(capabilities) & bit) != 0;
    }

    private static int bits(@Nullable SnmpValue capabilities) {
        return capabilities instanceof SnmpValue.Octets octets && octets.length() > 0 ? octets.bytes()[0] & 255 : 0;
    }

    private Map<Oid, List<String>> addresses() {
        Map<Oid, List<String>> addresses = new HashMap<>();
        collected
                .rows(ProbeObjects.REMOTE_ADDRESS_KIND)
                .keySet()
                .forEach(index -> address(index)
                        .ifPresent(address -> addresses
                                .computeIfAbsent(index.head(ROW), row -> new ArrayList<>())
                                .add(address)));
        return addresses;
    }

    /** The rest of the index: subtype, length, octets; some agents leave the length out. */
    private static Optional<String> address(Oid index) {
        if (index.size() <= ROW + 1) {
            return Optional.empty();
        }
        int length = index.part(ROW) == IPV4 ? 4 : index.part(ROW) == IPV6 ? 16 : 0;
        boolean counted = index.size() == ROW + 2 + length && index.part(ROW + 1) == length;
        if (length == 0 || (!counted && index.size() != ROW + 1 + length)) {
            return Optional.empty();
        }
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) index.part(index.size() - length + i);
        }
        try {
            return Optional.of(Literal.text(InetAddress.getByAddress(octets)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String chassis(@Nullable SnmpValue subtype, @Nullable SnmpValue id) {
        if (!(id instanceof SnmpValue.Octets octets) || octets.length() == 0) {
            return null;
        }
        boolean mac = subtype instanceof SnmpValue.Whole whole && whole.value() == MAC_ADDRESS;
        if (!mac) {
            return octets.text().isBlank() ? null : octets.text();
        }
        // RouterOS writes the address out.
        String hex = octets.length() == MAC_TEXT
                ? octets.text().toLowerCase(Locale.ROOT)
                : HexFormat.ofDelimiter(":").formatHex(octets.bytes());
        return hex.matches("[0:]*") ? null : hex;
    }

    private @Nullable SnmpValue value(Oid column, Oid index) {
        return collected.rows(column).get(index);
    }

    private static String text(@Nullable SnmpValue value) {
        return value instanceof SnmpValue.Octets octets ? octets.text() : "";
    }
}
