package scot.tolbooth.collector.trap;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.TrapMessage;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.site.SiteCode;

/** Who may send notifications, and whom they have polled. */
class KnownSourcesTests {

    private static final Oid LINK_DOWN = Oid.of("1.3.6.1.6.3.1.1.5.3");

    private final List<Device> inventory = new ArrayList<>();
    private final List<DeviceName> opened = new ArrayList<>();
    private final List<DeviceName> polled = new ArrayList<>();
    private final SourceNames names =
            new SourceNames(host -> new InetAddress[] {address("192.0.2.7")}, Runnable::run, Clock.systemUTC());
    private final KnownSources sources = new KnownSources(this::all, this::openAll, this::open, names);
    private final Traps traps = new Traps(sources, polled::add, new SimpleMeterRegistry());
    private final Set<DeviceName> unreadable = new HashSet<>();
    private boolean away;

    @BeforeEach
    void fill() {
        inventory.add(device("by-name", "rtr.example", 1));
        inventory.add(device("by-figures", "192.0.2.8", 1));
        // The first time its name is looked up, the second time it is known.
        sources.refresh();
        sources.refresh();
    }

    @Test
    void aDeviceThatIsKnownByItsHostNameIsHeardAndPolled() throws UnknownHostException {
        assertThat(sources.at(address("192.0.2.7"))).containsExactly(community("by-name"));

        traps.received(new TrapMessage(address("192.0.2.7"), LINK_DOWN, false));
        assertThat(polled).containsExactly(new DeviceName("by-name"));
    }

    @Test
    void whatIsOfNoConcernHasNobodyPolled() throws UnknownHostException {
        traps.received(new TrapMessage(address("192.0.2.8"), Oid.of("1.3.6.1.6.3.1.1.5.5"), false));

        assertThat(polled).isEmpty();
        assertThat(sources.at(address("192.0.2.9"))).isEmpty();
    }

    @Test
    void credentialsAreOpenedOnceForEachVersionOfADevice() throws UnknownHostException {
        assertThat(opened).containsExactly(new DeviceName("by-name"), new DeviceName("by-figures"));

        inventory.set(1, device("by-figures", "192.0.2.9", 2));
        sources.refresh();
        assertThat(opened).hasSize(3);
        assertThat(sources.devicesAt(address("192.0.2.8"))).isEmpty();
        assertThat(sources.at(address("192.0.2.9"))).containsExactly(community("by-figures"));
    }

    @Test
    void whileTheInventoryCannotBeReadAllStaysAsItWas() throws UnknownHostException {
        away = true;
        sources.refresh();

        assertThat(sources.at(address("192.0.2.8"))).containsExactly(community("by-figures"));
    }

    @Test
    void aDeviceWhoseCredentialsCannotBeOpenedSilencesOnlyItself() throws UnknownHostException {
        unreadable.add(new DeviceName("by-figures"));
        KnownSources afterRestart = new KnownSources(this::all, this::openAll, this::open, names);
        afterRestart.refresh();

        assertThat(afterRestart.at(address("192.0.2.7"))).containsExactly(community("by-name"));
        assertThat(afterRestart.at(address("192.0.2.8"))).isEmpty();
        assertThat(afterRestart.devicesAt(address("192.0.2.8"))).hasSize(1);
    }

    private List<Device> all() {
        if (away) {
            throw new DataAccessResourceFailureException("the database is away");
        }
        return List.copyOf(inventory);
    }

    private Map<DeviceName, SnmpCredentials> openAll() {
        return inventory.stream()
                .map(Device::name)
                .collect(toMap(Function.identity(), name -> open(name).orElseThrow()));
    }

    private Optional<SnmpCredentials> open(DeviceName name) {
        if (unreadable.contains(name)) {
            throw new IllegalStateException("A stored secret cannot be opened");
        }
        opened.add(name);
        return Optional.of(community(name.value()));
    }

    private static SnmpCredentials community(String word) {
        return new SnmpCredentials.Community(SnmpVersion.V2C, word);
    }

    private static InetAddress address(String figures) throws UnknownHostException {
        return InetAddress.getByName(figures);
    }

    private static Device device(String name, String address, long version) {
        return new Device(
                new DeviceName(name),
                new SiteCode("LIB-001"),
                DeviceKind.WAN_ROUTER,
                address,
                Device.DEFAULT_PORT,
                null,
                Device.DEFAULT_POLL_INTERVAL,
                null,
                version);
    }
}
