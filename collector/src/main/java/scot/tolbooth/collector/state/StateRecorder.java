package scot.tolbooth.collector.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.device.DeviceName;

/** Takes what polls say, applies the rules and writes the outcome in batches: one writer, many who read. */
public final class StateRecorder {

    private final JdbcStateRecords store;
    private final List<PollReport> reports = new ArrayList<>();
    private final Map<DeviceName, DeviceRecord> devices = new LinkedHashMap<>();
    private final Map<DeviceName, List<AccessPointRecord>> accessPoints = new LinkedHashMap<>();
    private boolean loaded;

    StateRecorder(JdbcStateRecords store) {
        this.store = store;
    }

    /** Takes a report; it is written with the next flush. */
    public void record(PollReport report) {
        synchronized (reports) {
            reports.add(report);
        }
    }

    /** Writes what was reported since the last time. What fails to be written is written with the next flush. */
    public synchronized void flush() {
        List<PollReport> taken;
        synchronized (reports) {
            taken = List.copyOf(reports);
        }
        if (taken.isEmpty()) {
            return;
        }
        load();
        Map<DeviceName, DeviceRecord> changedDevices = new LinkedHashMap<>();
        Map<DeviceName, List<AccessPointRecord>> changedAccessPoints = new LinkedHashMap<>();
        for (PollReport report : taken) {
            DeviceName name = report.device();
            DeviceRecord before = changedDevices.getOrDefault(name, devices.get(name));
            changedDevices.put(name, PollRule.device(before, report));
            if (report.outcome() instanceof PollReport.Answered answered && answered.accessPoints() != null) {
                List<AccessPointRecord> known =
                        changedAccessPoints.getOrDefault(name, accessPoints.getOrDefault(name, List.of()));
                changedAccessPoints.put(name, PollRule.accessPoints(known, report, answered.accessPoints()));
            }
        }
        store.putDevices(changedDevices.values());
        store.putAccessPoints(changedAccessPoints.values().stream()
                .flatMap(Collection::stream)
                .toList());
        devices.putAll(changedDevices);
        accessPoints.putAll(changedAccessPoints);
        synchronized (reports) {
            reports.subList(0, taken.size()).clear();
        }
    }

    /** What is known of every device and access point. */
    record Snapshot(List<DeviceRecord> devices, List<AccessPointRecord> accessPoints) {}

    synchronized Snapshot snapshot() {
        load();
        return new Snapshot(
                List.copyOf(devices.values()),
                accessPoints.values().stream().flatMap(Collection::stream).toList());
    }

    /** Forgets a device that is no longer in the inventory. */
    public synchronized void forget(DeviceName device) {
        store.remove(device);
        devices.remove(device);
        accessPoints.remove(device);
    }

    private void load() {
        if (!loaded) {
            store.devices().forEach(row -> devices.put(row.device(), row));
            accessPoints.putAll(
                    store.accessPoints().stream().collect(Collectors.groupingBy(AccessPointRecord::controller)));
            loaded = true;
        }
    }
}
