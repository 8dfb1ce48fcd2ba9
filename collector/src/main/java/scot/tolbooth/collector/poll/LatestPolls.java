package scot.tolbooth.collector.poll;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;

/**
 * The latest readings on the node that polls: made of the latest poll when somebody asks, because few ever do. The database
 * has them for other nodes, and for after a restart, as they were some minutes ago; each reading says when it was made.
 */
final class LatestPolls {

    /** Ticks in which all devices come to be stored: ten minutes. */
    private static final int TICKS = 600;

    private static final int LEAST_AT_A_TICK = 5;

    private final JdbcLatestReadings store;
    private final Map<DeviceName, Latest> polls = new ConcurrentHashMap<>();
    private final Set<DeviceName> unstored = new LinkedHashSet<>();

    LatestPolls(JdbcLatestReadings store) {
        this.store = store;
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
        synchronized (unstored) {
            unstored.add(latest.device.name());
        }
    }

    List<Reading> of(DeviceName device) {
        Latest latest = polls.get(device);
        return latest == null
                ? store.of(device)
                : latest.readings().stream().sorted(JdbcLatestReadings.IN_ORDER).toList();
    }

    /** Stores a few of those that have waited longest: a tick must not take long. */
    void flush() {
        List<DeviceName> due = due();
        if (due.isEmpty()) {
            return;
        }
        Map<DeviceName, List<Reading>> readings = new LinkedHashMap<>();
        for (DeviceName name : due) {
            Latest latest = polls.get(name);
            if (latest != null) {
                readings.put(name, latest.readings());
            }
        }
        store.put(readings);
    }

    void remove(DeviceName device) {
        polls.remove(device);
        synchronized (unstored) {
            unstored.remove(device);
        }
        store.remove(device);
    }

    /** Takes them out: what cannot be stored now is stored after a later poll. */
    private List<DeviceName> due() {
        List<DeviceName> due = new ArrayList<>();
        synchronized (unstored) {
            int most = Math.max(LEAST_AT_A_TICK, unstored.size() / TICKS);
            Iterator<DeviceName> waiting = unstored.iterator();
            while (waiting.hasNext() && due.size() < most) {
                due.add(waiting.next());
                waiting.remove();
            }
        }
        return due;
    }
}
