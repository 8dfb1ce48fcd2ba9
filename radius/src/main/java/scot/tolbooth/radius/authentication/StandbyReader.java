package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.grant.StandingGrants;
import scot.tolbooth.radius.nas.MacAddress;

/** Reads who is known. Remembered devices are many and change seldom: they are read every ten minutes. */
final class StandbyReader {

    private static final Duration DEVICES_EVERY = Duration.ofMinutes(10);
    /** Some tens of megabytes. */
    private static final int MOST_DEVICES = 200_000;

    /** As much memory, for they are held twice while they are read anew; in a town fewer are under way at once. */
    static final int MOST_GRANTS = 50_000;

    private final Sources sources;
    private final int mostGrants;
    private final LongSupplier nanos;
    private Map<String, RememberedHolder> remembered = Map.of();
    private long devicesRead;

    /** Where it is read, in one transaction: what is read in one is not held in memory all at once. */
    record Sources(
            StandingGrants grants,
            JdbcRememberedDevices devices,
            JdbcNasAccesses accesses,
            TransactionTemplate transactions) {}

    /** @param mostGrants of the grants only so many are read, the latest */
    StandbyReader(Sources sources, int mostGrants, LongSupplier nanos) {
        this.sources = sources;
        this.mostGrants = mostGrants;
        this.nanos = nanos;
        this.devicesRead = nanos.getAsLong() - DEVICES_EVERY.toNanos();
    }

    StandbyFacts read() {
        return Objects.requireNonNull(sources.transactions().execute(status -> readAtOnce()));
    }

    private StandbyFacts readAtOnce() {
        long now = nanos.getAsLong();
        if (now - devicesRead >= DEVICES_EVERY.toNanos()) {
            remembered = sources.devices().latestHolders(MOST_DEVICES);
            devicesRead = now;
        }
        return StandbyFacts.of(
                sources.grants().latestUsable(mostGrants),
                remembered,
                sources.accesses().allInForce());
    }

    String fingerprint(MacAddress device) {
        return sources.devices().fingerprint(device);
    }
}
