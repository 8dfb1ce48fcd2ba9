package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** The state of a site from those of its devices and access points. */
final class SiteRollUp {

    private SiteRollUp() {}

    static SiteStatus of(
            SiteCode site,
            boolean live,
            List<DeviceStatus> devices,
            List<AccessPointStatus> accessPoints,
            @Nullable Integer clients) {
        Verdict verdict = live
                ? live(devices, accessPoints)
                : new Verdict(OperationalState.NOT_LIVE, "not live yet", latest(devices));
        int up = (int) devices.stream().filter(SiteRollUp::isUp).count();
        Instant lastPoll = devices.stream()
                .map(DeviceStatus::lastPoll)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new SiteStatus(
                site, verdict.state, verdict.reason, verdict.since, devices.size(), up, clients, lastPoll);
    }

    private static Verdict live(List<DeviceStatus> devices, List<AccessPointStatus> accessPoints) {
        List<DeviceStatus> known = devices.stream()
                .filter(device -> device.state() != OperationalState.UNKNOWN)
                .filter(device -> device.state() != OperationalState.MAINTENANCE)
                .toList();
        List<DeviceStatus> worked = devices.stream()
                .filter(device -> device.state() == OperationalState.MAINTENANCE)
                .toList();
        if (known.isEmpty() && !worked.isEmpty()) {
            return new Verdict(OperationalState.MAINTENANCE, worked.get(0).reason(), latest(worked));
        }
        if (known.isEmpty()) {
            String reason = devices.isEmpty() ? "no devices" : "no device is known to be up or down";
            return new Verdict(OperationalState.UNKNOWN, reason, latest(devices));
        }
        List<DeviceStatus> silent = known.stream().filter(SiteRollUp::isSilent).toList();
        if (silent.size() == known.size()) {
            boolean elsewhere = silent.stream().noneMatch(device -> device.state() == OperationalState.DOWN);
            if (elsewhere) {
                return new Verdict(OperationalState.UNREACHABLE, silent.get(0).reason(), latest(silent));
            }
            return new Verdict(OperationalState.DOWN, silentReason(silent, known.size()), latest(silent));
        }
        List<DeviceStatus> faulty =
                known.stream().filter(device -> !isUp(device)).toList();
        List<AccessPointStatus> lost = accessPoints.stream()
                .filter(point -> point.state() == OperationalState.DOWN)
                .toList();
        if (!faulty.isEmpty() || !lost.isEmpty()) {
            String reason = !silent.isEmpty()
                    ? silentReason(silent, known.size())
                    : !faulty.isEmpty()
                            ? faulty.get(0).device() + ": " + faulty.get(0).reason()
                            : lost.size() + " of " + accessPoints.size() + " access points are down";
            Instant since = Stream.concat(
                            faulty.stream().map(DeviceStatus::since),
                            lost.stream().map(AccessPointStatus::since))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            return new Verdict(OperationalState.DEGRADED, reason, since);
        }
        return new Verdict(OperationalState.UP, "every device answers", latest(known));
    }

    private static String silentReason(List<DeviceStatus> silent, int known) {
        String names = silent.stream()
                .limit(3)
                .map(DeviceStatus::device)
                .map(DeviceName::value)
                .collect(Collectors.joining(", "));
        String more = silent.size() > 3 ? " and " + (silent.size() - 3) + " more" : "";
        return "%d of %d devices %s not answer: %s%s"
                .formatted(silent.size(), known, silent.size() == 1 ? "does" : "do", names, more);
    }

    private static @Nullable Instant latest(Collection<DeviceStatus> devices) {
        return devices.stream()
                .filter(device -> device.lastPoll() != null)
                .map(DeviceStatus::since)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isUp(DeviceStatus device) {
        return device.state() == OperationalState.UP;
    }

    private static boolean isSilent(DeviceStatus device) {
        return device.state() == OperationalState.DOWN || device.state() == OperationalState.UNREACHABLE;
    }

    private record Verdict(
            OperationalState state, String reason, @Nullable Instant since) {}
}
