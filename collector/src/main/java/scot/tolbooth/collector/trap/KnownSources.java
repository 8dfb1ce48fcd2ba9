package scot.tolbooth.collector.trap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.TrapSenders;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * The devices by their addresses, as the inventory has them: read again at most every ten seconds. A device whose
 * address is a host name is known by it only where polls are; its notifications are dropped.
 */
final class KnownSources implements TrapSenders {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Devices devices;
    private final Clock clock;
    private final Map<DeviceName, Opened> opened = new HashMap<>();
    private Map<InetAddress, List<Device>> byAddress = Map.of();
    private @Nullable Instant readAt;

    KnownSources(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    private record Opened(long version, Optional<SnmpCredentials> credentials) {}

    @Override
    public List<SnmpCredentials> at(InetAddress source) {
        return devicesAt(source).stream()
                .flatMap(device -> credentials(device).stream())
                .distinct()
                .toList();
    }

    synchronized List<Device> devicesAt(InetAddress source) {
        Instant now = clock.instant();
        if (readAt == null || !now.isBefore(readAt.plus(FRESH))) {
            byAddress = read();
            readAt = now;
        }
        return byAddress.getOrDefault(source, List.of());
    }

    /** Opened once for each version of a device. */
    private synchronized Optional<SnmpCredentials> credentials(Device device) {
        Opened before = opened.get(device.name());
        if (before == null || before.version() != device.version()) {
            before = new Opened(device.version(), devices.credentials(device.name()));
            opened.put(device.name(), before);
        }
        return before.credentials();
    }

    private Map<InetAddress, List<Device>> read() {
        Map<InetAddress, List<Device>> read = new HashMap<>();
        for (Device device : devices.all()) {
            address(device.address())
                    .ifPresent(address -> read.computeIfAbsent(address, one -> new ArrayList<>())
                            .add(device));
        }
        return read;
    }

    /** Of an address in figures; names are not looked up, for that can take long. */
    private static Optional<InetAddress> address(String text) {
        if (!text.matches("[0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Fa-f:.%]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }
}
