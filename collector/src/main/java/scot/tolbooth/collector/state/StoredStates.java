package scot.tolbooth.collector.state;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** The present state, derived from the database whenever it is asked for: any node gives the same answer. */
final class StoredStates implements States {

    private final Devices devices;
    private final Sites sites;
    private final Rollout rollout;
    private final JdbcStateRecords records;
    private final RetiredAccessPoints retired;
    private final MaintenanceWindows windows;
    private final EchoWitness echoes;
    private final Clock clock;

    StoredStates(
            Devices devices,
            Sites sites,
            Rollout rollout,
            JdbcStateRecords records,
            RetiredAccessPoints retired,
            MaintenanceWindows windows,
            EchoWitness echoes,
            Clock clock) {
        this.devices = devices;
        this.sites = sites;
        this.rollout = rollout;
        this.records = records;
        this.retired = retired;
        this.windows = windows;
        this.echoes = echoes;
        this.clock = clock;
    }

    @Override
    public List<DeviceStatus> devices() {
        return estate(liveness()).deviceStatuses();
    }

    @Override
    public Optional<DeviceStatus> device(DeviceName name) {
        return devices().stream().filter(status -> status.device().equals(name)).findFirst();
    }

    @Override
    public List<DeviceStatus> devicesAt(SiteCode site) {
        return devices().stream().filter(status -> status.site().equals(site)).toList();
    }

    @Override
    public List<AccessPointStatus> accessPointsAt(SiteCode site) {
        return estate(liveness()).accessPointStatuses().stream()
                .filter(status -> status.site().equals(site))
                .sorted(java.util.Comparator.comparing(AccessPointStatus::name))
                .toList();
    }

    @Override
    public List<SiteStatus> sites() {
        Predicate<SiteCode> isLive = liveness();
        Estate estate = estate(isLive);
        List<DeviceStatus> all = estate.deviceStatuses();
        List<AccessPointStatus> points = estate.accessPointStatuses();
        Map<SiteCode, Integer> clients = SiteClients.of(all, points);
        Map<SiteCode, List<DeviceStatus>> bySite = all.stream().collect(Collectors.groupingBy(DeviceStatus::site));
        Map<SiteCode, List<AccessPointStatus>> pointsBySite =
                points.stream().collect(Collectors.groupingBy(AccessPointStatus::site));
        return sites.all().stream()
                .map(Site::code)
                .map(code -> SiteRollUp.of(
                        code,
                        isLive.test(code),
                        bySite.getOrDefault(code, List.of()),
                        pointsBySite.getOrDefault(code, List.of()),
                        clients.get(code)))
                .toList();
    }

    @Override
    public Optional<SiteStatus> site(SiteCode code) {
        return sites().stream().filter(status -> status.site().equals(code)).findFirst();
    }

    private Estate estate(Predicate<SiteCode> isLive) {
        return new Estate(new EstateFacts(
                devices.all(),
                records.devices(),
                retired.current().present(records.accessPoints()),
                isLive,
                windows.now(),
                echoes.silentThatEcho(),
                clock.instant()));
    }

    private Predicate<SiteCode> liveness() {
        Map<SiteCode, RolloutState> states = rollout.states();
        return code ->
                Optional.ofNullable(states.get(code)).map(RolloutState::isLive).orElse(true);
    }
}
