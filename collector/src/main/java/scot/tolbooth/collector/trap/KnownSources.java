package scot.tolbooth.collector.trap;

import static java.util.stream.Collectors.toSet;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.collector.snmp.TrapSenders;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * The devices by their addresses, as the inventory had them when it was last read. Neither the database nor a name
 * server is asked while a notification waits.
 */
final class KnownSources implements TrapSenders {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSources.class);

    private final Supplier<List<Device>> inventory;
    private final Supplier<Map<DeviceName, SnmpCredentials>> everyCredentials;
    private final Function<DeviceName, Optional<SnmpCredentials>> credentials;
    private final SourceNames names;
    private final Map<DeviceName, Opened> opened = new HashMap<>();
    private volatile Map<InetAddress, List<Opened>> byAddress = Map.of();

    KnownSources(
            Supplier<List<Device>> inventory,
            Supplier<Map<DeviceName, SnmpCredentials>> everyCredentials,
            Function<DeviceName, Optional<SnmpCredentials>> credentials,
            SourceNames names) {
        this.inventory = inventory;
        this.everyCredentials = everyCredentials;
        this.credentials = credentials;
        this.names = names;
    }

    /** A device with its credentials, which are opened once for each version of it. */
    private record Opened(Device device, Optional<SnmpCredentials> credentials) {}

    @Override
    public List<SnmpCredentials> at(InetAddress source) {
        return byAddress.getOrDefault(source, List.of()).stream()
                .flatMap(known -> known.credentials().stream())
                .distinct()
                .toList();
    }

    List<Device> devicesAt(InetAddress source) {
        return byAddress.getOrDefault(source, List.of()).stream()
                .map(Opened::device)
                .toList();
    }

    /** Reads the inventory anew. While the database is away all stays as it was. */
    synchronized void refresh() {
        try {
            List<Device> all = inventory.get();
            if (opened.isEmpty()) {
                openAll(all);
            }
            opened.keySet().retainAll(all.stream().map(Device::name).collect(toSet()));
            names.keepOnly(all.stream().map(Device::address).collect(toSet()));
            Map<InetAddress, List<Opened>> read = new HashMap<>();
            for (Device device : all) {
                Opened known = opened(device);
                names.of(device.address())
                        .forEach(address -> read.computeIfAbsent(address, one -> new ArrayList<>())
                                .add(known));
            }
            byAddress = read;
        } catch (DataAccessException away) {
            LOG.warn("Who may send notifications was not read and will be: {}", away.toString());
        }
    }

    /** At the start, when all are new: one question instead of one for each, unless one of them cannot be opened. */
    private void openAll(List<Device> all) {
        try {
            Map<DeviceName, SnmpCredentials> every = everyCredentials.get();
            all.forEach(device ->
                    opened.put(device.name(), new Opened(device, Optional.ofNullable(every.get(device.name())))));
        } catch (IllegalStateException unreadable) {
            LOG.warn("Credentials for notifications are opened one by one: {}", unreadable.getMessage());
        }
    }

    private Opened opened(Device device) {
        Opened before = opened.get(device.name());
        if (before == null || before.device().version() != device.version()) {
            before = new Opened(device, open(device.name()));
            opened.put(device.name(), before);
        }
        return before;
    }

    /** From a device whose credentials cannot be opened nothing is taken; the others do not suffer from it. */
    private Optional<SnmpCredentials> open(DeviceName device) {
        try {
            return credentials.apply(device);
        } catch (IllegalStateException unreadable) {
            LOG.warn("No notifications are taken from {}: {}", device, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
