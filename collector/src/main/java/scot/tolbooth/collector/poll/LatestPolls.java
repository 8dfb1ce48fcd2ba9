package scot.tolbooth.collector.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;

/**
 * The latest readings on the node that polls: made of the latest poll when somebody asks, because few ever do. The database
 * has them for other nodes, and for after a restart, as they were at most a few minutes ago; each reading says when it was
 * made.
 */
final class LatestPolls {

    private static final Duration STORED_EVERY = Duration.ofMinutes(5);

    private final JdbcLatestReadings store;
    private final Clock clock;
    private final Map<DeviceName, Latest> polls = new ConcurrentHashMap<>();
    private final Map<DeviceName, Instant> stored = new ConcurrentHashMap<>();

    LatestPolls(JdbcLatestReadings store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The latest poll that a device answered.
     *
     * @param before what the poll before had left
     */
    record Latest(Device device, Polled.Answers answers, DeviceMemory before, Interpretation.SiteOf siteOf) {

        private List<Reading> readings() {
            return Interpretation.of(device, answers, before, siteOf).sheet().readings();
        }
    }

    void put(Latest latest) {
        polls.put(latest.device.name(), latest);
    }

    List<Reading> of(DeviceName device) {
        Latest latest = polls.get(device);
        return latest == null
                ? store.of(device)
                : latest.readings().stream().sorted(JdbcLatestReadings.IN_ORDER).toList();
    }

    /** Stores those that have not been stored for a while. */
    void flush() {
        Instant now = clock.instant();
        List<Latest> due = new ArrayList<>();
        polls.forEach((name, latest) -> {
            Instant last = stored.getOrDefault(name, Instant.MIN);
            if (latest.answers.at().isAfter(last) && !now.isBefore(later(last))) {
                due.add(latest);
            }
        });
        if (due.isEmpty()) {
            return;
        }
        Map<DeviceName, List<Reading>> readings = new LinkedHashMap<>();
        due.forEach(latest -> readings.put(latest.device.name(), latest.readings()));
        store.put(readings);
        due.forEach(latest -> stored.put(latest.device.name(), now));
    }

    void remove(DeviceName device) {
        polls.remove(device);
        stored.remove(device);
        store.remove(device);
    }

    private static Instant later(Instant last) {
        return last.equals(Instant.MIN) ? last : last.plus(STORED_EVERY);
    }
}
