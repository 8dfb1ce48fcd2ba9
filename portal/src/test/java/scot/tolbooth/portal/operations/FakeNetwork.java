package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.state.AccessPointStatus;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.SiteStatus;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.ConcurrentUsers;

/** What the collector and RADIUS would know, as a test says it. */
final class FakeNetwork implements States, LatestReadings, TimeSeries, ConcurrentUsers {

    final Map<SiteCode, SiteStatus> sites = new TreeMap<>();
    final List<DeviceStatus> devices = new ArrayList<>();
    final List<AccessPointStatus> accessPoints = new ArrayList<>();
    final Map<SiteCode, Integer> users = new TreeMap<>();
    final List<Point> written = new ArrayList<>();
    private final Clock clock;

    FakeNetwork(Clock clock) {
        this.clock = clock;
    }

    void site(SiteCode site, OperationalState state, String reason, @Nullable Integer clients, int online) {
        Instant since = clock.instant().minus(Duration.ofMinutes(95));
        sites.put(
                site,
                new SiteStatus(
                        site, state, reason, since, 4, state == OperationalState.UP ? 4 : 1, clients, clock.instant()));
        users.put(site, online);
    }

    @Override
    public List<DeviceStatus> devices() {
        return devices;
    }

    @Override
    public Optional<DeviceStatus> device(DeviceName name) {
        return devices.stream().filter(device -> device.device().equals(name)).findFirst();
    }

    @Override
    public List<DeviceStatus> devicesAt(SiteCode site) {
        return devices.stream().filter(device -> device.site().equals(site)).toList();
    }

    @Override
    public List<AccessPointStatus> accessPointsAt(SiteCode site) {
        return accessPoints.stream().filter(point -> point.site().equals(site)).toList();
    }

    @Override
    public List<SiteStatus> sites() {
        return List.copyOf(sites.values());
    }

    @Override
    public Optional<SiteStatus> site(SiteCode code) {
        return Optional.ofNullable(sites.get(code));
    }

    @Override
    public List<Reading> of(DeviceName device) {
        Instant at = clock.instant().minusSeconds(20);
        return List.of(
                new Reading(
                        "device",
                        new TreeMap<>(),
                        "uptime_seconds",
                        987_654d,
                        null,
                        at,
                        "SNMPv2-MIB::sysUpTime 1.3.6.1.2.1.1.3.0"),
                new Reading(
                        "interface",
                        new TreeMap<>(Map.of("interface", "eth0")),
                        "in_bits_per_second",
                        12_345_678d,
                        null,
                        at,
                        "IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.2"),
                new Reading(
                        "interface",
                        new TreeMap<>(Map.of("interface", "eth1")),
                        "in_bits_per_second",
                        null,
                        "gap because the device restarted",
                        at,
                        "IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.3"));
    }

    @Override
    public void write(java.util.Collection<Point> points) {
        written.addAll(points);
    }

    /** A day's wave with a gap of two hours. */
    @Override
    public List<Series> query(SeriesQuery query) {
        double height =
                query.measurement().equals("interface") ? 60e6 : query.field().equals("clients") ? 80 : 24;
        List<Sample> samples = new ArrayList<>();
        for (Instant at = query.from(); at.isBefore(clock.instant()); at = at.plus(query.step())) {
            double hour = (at.getEpochSecond() % 86_400) / 3600d;
            if (hour < 3 || hour > 5) {
                double value = Math.max(0, height * Math.sin((hour - 6) / 24 * 2 * Math.PI) + height / 3);
                samples.add(new Sample(at, value, value, value, 1));
            }
        }
        return List.of(new Series(new TreeMap<>(Map.of("interface", "eth0")), samples));
    }

    @Override
    public int total() {
        return users.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Map<SiteCode, Integer> bySite() {
        return users.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
