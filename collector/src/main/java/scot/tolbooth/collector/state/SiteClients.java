package scot.tolbooth.collector.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * The wireless clients at each site, each access point counted once: by itself where it is polled, or else by its
 * controller. Where a controller counts only in all, its count is of its own site, without those that are counted
 * themselves. Access points that do not answer count nobody.
 */
final class SiteClients {

    private final Map<SiteCode, Integer> bySite = new HashMap<>();

    private SiteClients() {}

    /** Sites at which nothing counts clients are missing. */
    static Map<SiteCode, Integer> of(Collection<DeviceStatus> devices, Collection<AccessPointStatus> accessPoints) {
        SiteClients sums = new SiteClients();
        Map<DeviceName, List<AccessPointStatus>> byController =
                accessPoints.stream().collect(java.util.stream.Collectors.groupingBy(AccessPointStatus::controller));
        Set<String> counted = new HashSet<>();
        for (DeviceStatus device : devices) {
            // What a controller says of an access point is counted with the controller.
            if (device.clients() != null && device.lastPoll() != null) {
                sums.add(device, byController.getOrDefault(device.device(), List.of()), counted);
            }
        }
        return sums.bySite;
    }

    private void add(DeviceStatus device, List<AccessPointStatus> accessPoints, Set<String> counted) {
        boolean perAccessPoint = accessPoints.stream().anyMatch(point -> point.clients() != null && !isSelf(point));
        if (!perAccessPoint) {
            add(device.site(), counts(device.state()) && device.clients() != null ? device.clients() : 0);
            counted.add(device.device().value().toLowerCase(Locale.ROOT));
            return;
        }
        for (AccessPointStatus point : accessPoints) {
            if (point.clients() != null && counted.add(point.name().toLowerCase(Locale.ROOT) + point.identity())) {
                add(point.site(), counts(point.state()) ? point.clients() : 0);
            }
        }
    }

    private void add(SiteCode site, int clients) {
        bySite.merge(site, clients, Integer::sum);
    }

    private static boolean isSelf(AccessPointStatus point) {
        return point.name().equalsIgnoreCase(point.controller().value());
    }

    private static boolean counts(OperationalState state) {
        return state == OperationalState.UP || state == OperationalState.DEGRADED || state == OperationalState.NOT_LIVE;
    }
}
