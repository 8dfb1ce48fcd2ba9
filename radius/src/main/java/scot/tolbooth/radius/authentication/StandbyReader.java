package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import scot.tolbooth.radius.grant.StandingGrants;
import scot.tolbooth.radius.nas.MacAddress;

/** Reads who is known. Remembered devices are many and change seldom: they are read every ten minutes. */
final class StandbyReader {

    private static final Duration DEVICES_EVERY = Duration.ofMinutes(10);
    /** Some tens of megabytes. */
    private static final int MOST_DEVICES = 200_000;

    /** As much memory, for they are held twice while they are read anew; in a town fewer are under way at once. */
    static final int MOST_GRANTS = 50_000;

    private final StandingGrants grants;
    private final JdbcRememberedDevices devices;
    private final JdbcNasAccesses accesses;
    private final int mostGrants;
    private final LongSupplier nanos;
    private Map<String, RememberedHolder> remembered = Map.of();
    private long devicesRead;

    /** @param mostGrants of the grants only so many are read, the latest */
    StandbyReader(
            StandingGrants grants,
            JdbcRememberedDevices devices,
            JdbcNasAccesses accesses,
            int mostGrants,
            LongSupplier nanos) {
        this.grants = grants;
        this.devices = devices;
        this.accesses = accesses;
        this.mostGrants = mostGrants;
        this.nanos = nanos;
        this.devicesRead = nanos.getAsLong() - DEVICES_EVERY.toNanos();
    }

    StandbyFacts read() {
        long now = nanos.getAsLong();
        if (now - devicesRead >= DEVICES_EVERY.toNanos()) {
            remembered = devices.latestHolders(MOST_DEVICES);
            devicesRead = now;
        }
        return StandbyFacts.of(grants.latestUsable(mostGrants), remembered, accesses.allInForce());
    }

    String fingerprint(MacAddress device) {
        return devices.fingerprint(device);
    }
}
