package scot.tolbooth.collector.state;

import static java.util.stream.Collectors.groupingBy;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.collector.state.EstateView.CircuitView;
import scot.tolbooth.collector.state.EstateView.SiteView;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/** Draws up how everything stands from what is known: values in, values out. */
final class EstateViews {

    private final EstateFacts facts;
    private final Estate estate;
    private final Map<StateSubject, Standing> devices = new HashMap<>();

    private EstateViews(EstateFacts facts) {
        this.facts = facts;
        this.estate = new Estate(facts);
    }

    static EstateView of(
            EstateFacts facts, Collection<Site> sites, Collection<Circuit> circuits, InterfaceLevels levels) {
        return new EstateViews(facts).view(sites, circuits, levels);
    }

    private EstateView view(Collection<Site> sites, Collection<Circuit> circuits, InterfaceLevels levels) {
        List<Estate.JudgedDevice> judgedDevices = estate.devices();
        List<Estate.JudgedAccessPoint> judgedPoints = estate.accessPoints();
        List<Standing> standings = new ArrayList<>();
        judgedDevices.forEach(device -> standings.add(standing(device)));
        standings.forEach(standing -> devices.put(standing.subject(), standing));
        judgedPoints.forEach(point -> standings.add(standing(point)));
        List<CircuitView> circuitViews = circuits.stream()
                .filter(circuit -> circuit.state(today()) != CircuitState.CEASED)
                .map(circuit -> view(circuit, levels))
                .toList();
        return new EstateView(facts.now(), standings, circuitViews, sites(sites, judgedDevices, judgedPoints));
    }

    private List<SiteView> sites(
            Collection<Site> sites,
            List<Estate.JudgedDevice> judgedDevices,
            List<Estate.JudgedAccessPoint> judgedPoints) {
        List<DeviceStatus> statuses =
                judgedDevices.stream().map(Estate.JudgedDevice::status).toList();
        List<AccessPointStatus> points =
                judgedPoints.stream().map(Estate.JudgedAccessPoint::status).toList();
        Map<SiteCode, Integer> clients = SiteClients.of(statuses, points);
        Map<SiteCode, List<DeviceStatus>> devicesBySite = statuses.stream().collect(groupingBy(DeviceStatus::site));
        Map<SiteCode, List<AccessPointStatus>> pointsBySite =
                points.stream().collect(groupingBy(AccessPointStatus::site));
        return sites.stream()
                .filter(site -> !site.archived())
                .map(site -> {
                    SiteStatus status = SiteRollUp.of(
                            site.code(),
                            facts.isLive().test(site.code()),
                            devicesBySite.getOrDefault(site.code(), List.of()),
                            pointsBySite.getOrDefault(site.code(), List.of()),
                            clients.get(site.code()));
                    return new SiteView(site, standing(site, status), status.clients());
                })
                .toList();
    }

    private CircuitView view(Circuit circuit, InterfaceLevels levels) {
        Standing router = circuit.router() == null ? null : devices.get(StateSubject.of(circuit.router()));
        InterfaceLevel level = level(circuit, levels);
        boolean live = facts.isLive().test(circuit.site())
                && (circuit.dates().equals(CircuitDates.UNKNOWN) || circuit.isLive(today()));
        CircuitRule.Facts known = new CircuitRule.Facts(
                live,
                router,
                level,
                facts.maintenance().covering(Stream.of(Scope.of(circuit.reference()), Scope.of(circuit.site()))));
        return new CircuitView(circuit, CircuitRule.of(circuit, known), level);
    }

    private static @Nullable InterfaceLevel level(Circuit circuit, InterfaceLevels levels) {
        return circuit.router() == null || circuit.interfaceName() == null
                ? null
                : levels.of(circuit.router(), circuit.interfaceName()).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(facts.now(), LONDON);
    }

    private static Standing standing(Estate.JudgedDevice device) {
        DeviceStatus status = device.status();
        return new Standing(
                StateSubject.of(status.device()),
                status.device().value(),
                status.site(),
                status.state(),
                status.reason(),
                status.since(),
                device.verdict().cause(),
                device.verdict().ask(),
                device.byController(),
                status.clients());
    }

    private static Standing standing(Estate.JudgedAccessPoint point) {
        AccessPointStatus status = point.status();
        return new Standing(
                StateSubject.accessPoint(status.controller(), status.identity()),
                status.name(),
                status.site(),
                status.state(),
                status.reason(),
                status.since(),
                point.verdict().cause(),
                point.verdict().ask(),
                point.asDevice(),
                status.clients());
    }

    private Standing standing(Site site, SiteStatus status) {
        Instant since = Objects.requireNonNullElse(status.since(), Instant.EPOCH);
        return new Standing(
                StateSubject.of(site.code()),
                site.name(),
                site.code(),
                status.state(),
                status.reason(),
                since,
                null,
                null,
                true,
                status.clients());
    }
}
