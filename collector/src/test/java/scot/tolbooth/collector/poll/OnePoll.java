package scot.tolbooth.collector.poll;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.AsyncSnmpClient;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.site.SiteCode;

/** Polls single agents through the production code, without a database. */
public final class OnePoll implements AutoCloseable {

    static final CollectorSettings SETTINGS = new CollectorSettings(
            Duration.ofMillis(1500),
            1,
            Duration.ofSeconds(20),
            Duration.ofMinutes(15),
            Duration.ofSeconds(45),
            Duration.ofMinutes(5),
            500,
            2,
            10_000);

    private final ExecutorService callbacks = Executors.newFixedThreadPool(2);
    private final SnmpClient client = new AsyncSnmpClient(SnmpLimits.DEFAULT, callbacks, callbacks);
    private final DevicePoll poll;

    OnePoll() {
        this(new ProfileCatalogue(null, Clock.systemUTC()));
    }

    OnePoll(ProfileCatalogue profiles) {
        this.poll = new DevicePoll(client, profiles::current, SETTINGS, Clock.systemUTC());
    }

    DevicePoll poll() {
        return poll;
    }

    static Device device(String name, int port, @Nullable String profile) {
        return new Device(
                new DeviceName(name),
                new SiteCode("LIB-001"),
                DeviceKind.WIRELESS_CONTROLLER,
                "127.0.0.1",
                port,
                null,
                Duration.ofSeconds(60),
                profile,
                1);
    }

    static SnmpCredentials community(String community) {
        return new SnmpCredentials.Community(SnmpVersion.V2C, community);
    }

    Polled poll(Device device, SnmpCredentials credentials, DeviceMemory memory) {
        return poll.run(device, credentials, memory)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    /** Polls a device that must answer. */
    Interpretation.Outcome outcome(Device device, SnmpCredentials credentials, DeviceMemory memory) {
        return Interpretation.of(
                device, (Polled.Answers) poll(device, credentials, memory), memory, name -> Optional.empty());
    }

    @Override
    public void close() {
        client.close();
        callbacks.shutdownNow();
    }
}
