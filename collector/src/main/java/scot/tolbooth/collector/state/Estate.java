package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;

/**
 * The state of every device and access point, derived from what polls said, who is reached through whom, which sites
 * are live and what work is announced: values in, values out.
 */
final class Estate {

    private final Ancestry ancestry;
    private final Judgement judgement;
    private final Map<String, Device> accessPointDevices = new HashMap<>();
    private final Map<String, AccessPointRecord> reported = new HashMap<>();
    private final List<AccessPointRecord> accessPoints;

    Estate(EstateFacts facts) {
        this.ancestry = new Ancestry(facts.devices());
        this.judgement = new Judgement(facts, ancestry);
        facts.devices().stream()
                .filter(device -> device.kind() == DeviceKind.ACCESS_POINT)
                .forEach(device -> accessPointDevices.put(key(device.name().value()), device));
        this.accessPoints = present(facts.accessPoints());
        this.accessPoints.stream().filter(row -> !isSelf(row)).forEach(row -> reported.put(key(row.name()), row));
    }

    /** A device and why it stands so; {@code byController} where it is as its controller says. */
    record JudgedDevice(DeviceStatus status, Judgement.Verdict verdict, boolean byController) {}

    /** An access point and why it stands so; {@code asDevice} where it is polled itself. */
    record JudgedAccessPoint(AccessPointStatus status, Judgement.Verdict verdict, boolean asDevice) {}

    Ancestry ancestry() {
        return ancestry;
    }

    List<DeviceStatus> deviceStatuses() {
        return devices().stream().map(JudgedDevice::status).toList();
    }

    List<AccessPointStatus> accessPointStatuses() {
        return accessPoints().stream().map(JudgedAccessPoint::status).toList();
    }

    List<JudgedDevice> devices() {
        return ancestry.devices().stream().map(this::judged).toList();
    }

    /** Each access point once: where it is polled itself, what it says itself. */
    List<JudgedAccessPoint> accessPoints() {
        Set<String> polledThemselves = accessPoints.stream()
                .filter(Estate::isSelf)
                .map(row -> key(row.controller().value()))
                .collect(Collectors.toSet());
        List<JudgedAccessPoint> judged = new ArrayList<>();
        for (AccessPointRecord row : accessPoints) {
            if (isSelf(row) || !polledThemselves.contains(key(row.name()))) {
                judged.add(judged(row));
            }
        }
        return judged;
    }

    /** Whether it is a device's word about itself. */
    static boolean isSelf(AccessPointRecord row) {
        return row.name().equalsIgnoreCase(row.controller().value());
    }

    /** Without those of devices that are gone, and those that have gone over to another controller. */
    private List<AccessPointRecord> present(List<AccessPointRecord> rows) {
        Set<String> elsewhere = new HashSet<>();
        rows.stream()
                .filter(row -> row.state() != OperationalState.DOWN && !isSelf(row))
                .forEach(row -> elsewhere.add(row.identity()));
        return rows.stream()
                .filter(row -> ancestry.find(row.controller()).isPresent())
                .filter(row -> row.state() != OperationalState.DOWN || !elsewhere.contains(row.identity()))
                .toList();
    }

    private JudgedDevice judged(Device device) {
        Optional<DeviceRecord> row = judgement.record(device.name());
        boolean asked = row.filter(known -> known.lastPoll() != null).isPresent();
        AccessPointRecord byController = device.kind() == DeviceKind.ACCESS_POINT && !asked
                ? reported.get(key(device.name().value()))
                : null;
        if (byController != null) {
            JudgedAccessPoint point = judged(byController);
            AccessPointStatus status = point.status();
            return new JudgedDevice(
                    new DeviceStatus(
                            device.name(),
                            device.site(),
                            status.state(),
                            status.reason() + ", says " + byController.controller(),
                            status.since(),
                            null,
                            status.lastSeen(),
                            null,
                            status.clients(),
                            null),
                    point.verdict(),
                    true);
        }
        return row.map(known -> polled(device, known)).orElseGet(() -> neverPolled(device));
    }

    private JudgedDevice neverPolled(Device device) {
        Judgement.Verdict verdict = judgement.of(
                new Judgement.Found(
                        device.site(),
                        device,
                        OperationalState.UNKNOWN,
                        "not polled yet",
                        Instant.EPOCH,
                        device.name(),
                        null),
                true);
        return new JudgedDevice(status(device, verdict, null), verdict, false);
    }

    private JudgedDevice polled(Device device, DeviceRecord row) {
        Judgement.Verdict verdict = judgement.of(
                new Judgement.Found(
                        device.site(), device, row.state(), row.reason(), row.since(), device.name(), row.lastPoll()),
                true);
        return new JudgedDevice(status(device, verdict, row), verdict, false);
    }

    private static DeviceStatus status(Device device, Judgement.Verdict verdict, @Nullable DeviceRecord row) {
        return new DeviceStatus(
                device.name(),
                device.site(),
                verdict.state(),
                verdict.reason(),
                row == null ? Instant.EPOCH : row.began(),
                row == null ? null : row.lastPoll(),
                row == null ? null : row.lastAnswer(),
                row == null ? null : row.responseTime(),
                row == null ? null : row.clients(),
                row == null ? null : row.systemName());
    }

    private JudgedAccessPoint judged(AccessPointRecord row) {
        Device controller = ancestry.find(row.controller())
                .orElseThrow(() -> new IllegalStateException("access point of an unknown device " + row.controller()));
        Device device = accessPointDevices.getOrDefault(key(row.name()), controller);
        Optional<DeviceRecord> by = judgement.record(row.controller());
        boolean self = isSelf(row);
        OperationalState state = row.state();
        String reason = row.reason();
        Instant since = row.since();
        if (by.filter(known -> known.state() == OperationalState.DOWN).isPresent()) {
            state = self ? OperationalState.DOWN : OperationalState.UNKNOWN;
            reason = self ? by.get().reason() : row.controller() + " does not answer";
            since = self ? by.get().since() : since;
        }
        Judgement.Verdict verdict = judgement.of(
                new Judgement.Found(device.site(), device, state, reason, since, row.controller(), asked(by, self)),
                self || !device.equals(controller));
        boolean asDevice = judgement
                .record(device.name())
                .filter(own -> !device.equals(controller) && own.lastPoll() != null)
                .isPresent();
        return new JudgedAccessPoint(status(row, device, verdict), verdict, self || asDevice);
    }

    /** An access point was looked at when its controller last answered; one that is polled itself, when it was asked. */
    private static @Nullable Instant asked(Optional<DeviceRecord> by, boolean self) {
        if (by.isEmpty()) {
            return null;
        }
        return self ? by.get().lastPoll() : by.get().lastAnswer();
    }

    private static AccessPointStatus status(AccessPointRecord row, Device device, Judgement.Verdict verdict) {
        return new AccessPointStatus(
                row.controller(),
                device.site(),
                row.identity(),
                row.name(),
                verdict.state(),
                verdict.reason(),
                row.since(),
                row.lastSeen(),
                row.clients());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
