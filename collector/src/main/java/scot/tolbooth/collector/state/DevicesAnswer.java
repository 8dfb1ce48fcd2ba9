package scot.tolbooth.collector.state;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.Maintenance;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.CommissioningEvidence;
import scot.tolbooth.inventory.rollout.Condition;
import scot.tolbooth.inventory.site.SiteCode;

/** Vouches that every device of a site has answered the last so many polls. */
final class DevicesAnswer implements CommissioningEvidence {

    private final Devices devices;
    private final JdbcStateRecords records;
    private final RetiredAccessPoints retired;
    private final int polls;

    DevicesAnswer(
            Devices devices, JdbcStateRecords records, RetiredAccessPoints retired, CommissioningSettings settings) {
        this.devices = devices;
        this.records = records;
        this.retired = retired;
        this.polls = settings.polls();
    }

    @Override
    public Map<SiteCode, List<Condition>> of(Map<SiteCode, LocalDate> sites) {
        List<DeviceRecord> rows = records.devices();
        Map<DeviceName, DeviceRecord> polled = rows.stream().collect(toMap(DeviceRecord::device, Function.identity()));
        Map<SiteCode, List<DeviceStatus>> bySite = statuses(sites.keySet(), rows);
        Map<SiteCode, List<Condition>> conditions = new LinkedHashMap<>();
        sites.keySet().forEach(site -> conditions.put(site, conditions(bySite.getOrDefault(site, List.of()), polled)));
        return conditions;
    }

    /** As if every site were live: whether one is shall follow from this, not the other way about. */
    private Map<SiteCode, List<DeviceStatus>> statuses(Set<SiteCode> sites, List<DeviceRecord> rows) {
        // At no instant: it is what the last polls showed that counts, however long ago that was.
        List<AccessPointRecord> accessPoints = retired.current().present(records.accessPoints());
        Estate estate = new Estate(new EstateFacts(
                devices.around(sites, controllers(accessPoints)),
                rows,
                accessPoints,
                site -> true,
                Maintenance.none(),
                Instant.EPOCH));
        return estate.deviceStatuses().stream()
                .filter(device -> sites.contains(device.site()))
                .collect(groupingBy(DeviceStatus::site));
    }

    /** Any of them may be the one that sees an access point of a site. */
    private static Set<DeviceName> controllers(List<AccessPointRecord> accessPoints) {
        return accessPoints.stream()
                .filter(row -> !Estate.isSelf(row))
                .map(AccessPointRecord::controller)
                .collect(toSet());
    }

    private List<Condition> conditions(List<DeviceStatus> atSite, Map<DeviceName, DeviceRecord> polled) {
        if (atSite.isEmpty()) {
            return List.of(Condition.missing("No device is recorded at the site"));
        }
        List<Condition> missing = new ArrayList<>();
        for (DeviceStatus device : atSite) {
            Condition condition = condition(device, polled.get(device.device()));
            if (!condition.holds()) {
                missing.add(condition);
            }
        }
        return missing.isEmpty() ? List.of(Condition.holding(all(atSite.size()))) : missing;
    }

    private Condition condition(DeviceStatus device, @Nullable DeviceRecord polled) {
        if (polled != null && polled.lastPoll() != null) {
            return Condition.of(
                    polled.answers() >= polls,
                    device.device() + " answers",
                    "Device %s has answered %d of %d polls in a row: %s"
                            .formatted(device.device(), polled.answers(), polls, polled.reason()));
        }
        // Not asked itself: an access point is as its controller says.
        return Condition.of(
                device.state() == OperationalState.UP,
                device.device() + " is seen by its controller",
                "Device %s has not been seen: %s".formatted(device.device(), device.reason()));
    }

    private String all(int number) {
        return number == 1
                ? "The one device has answered %d polls in a row".formatted(polls)
                : "All %d devices have answered %d polls in a row".formatted(number, polls);
    }
}
