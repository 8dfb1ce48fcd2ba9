package scot.tolbooth.collector.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Which parents LLDP shows: of two linked devices of a site, the one nearer to its WAN router is the parent of the other.
 * A site without a router is reached through whatever of another site it is linked with. Values in, values out.
 */
final class ParentRule {

    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Map<SiteCode, List<Device>> routers;
    private final Topology topology;

    /** @param systemNames what devices call themselves */
    ParentRule(Collection<Device> all, Collection<Topology.Link> seen, Map<DeviceName, String> systemNames) {
        all.forEach(device -> devices.put(device.name().value(), device));
        this.routers = all.stream()
                .filter(device -> device.kind() == DeviceKind.WAN_ROUTER)
                .collect(Collectors.groupingBy(Device::site));
        this.topology = new Topology(resolved(seen, systemNames));
    }

    List<ParentProposal> proposals() {
        Map<SiteCode, List<Device>> bySite = devices.values().stream()
                .collect(Collectors.groupingBy(Device::site, LinkedHashMap::new, Collectors.toList()));
        List<ParentProposal> proposals = new ArrayList<>();
        bySite.forEach((site, atSite) -> {
            Map<String, Integer> distances = distances(site, atSite);
            atSite.forEach(device -> proposal(device, distances).ifPresent(proposals::add));
        });
        return proposals;
    }

    private Optional<ParentProposal> proposal(Device device, Map<String, Integer> distances) {
        List<Topology.Link> upstream = topology.upstream(device.name().value(), distances);
        DeviceName recorded = device.parent();
        boolean agrees = upstream.stream().anyMatch(link -> link.to().equals(String.valueOf(recorded)));
        return upstream.stream()
                .filter(link -> !agrees && !isImplied(device, link.to()))
                .findFirst()
                .map(link -> new ParentProposal(
                        device.name(),
                        device.site(),
                        recorded,
                        new DeviceName(link.to()),
                        link.port(),
                        link.farPort(),
                        device.version(),
                        null));
    }

    /** Without a parent a device is taken to be reached through the only router of its site. */
    private boolean isImplied(Device device, String seen) {
        List<Device> atSite = routers.getOrDefault(device.site(), List.of());
        return device.parent() == null
                && atSite.size() == 1
                && atSite.get(0).name().value().equals(seen);
    }

    /** Paths do not lead over other sites; where the site has no router they begin next door. */
    private Map<String, Integer> distances(SiteCode site, List<Device> atSite) {
        Set<String> roots = routers.getOrDefault(site, List.of()).stream()
                .map(device -> device.name().value())
                .collect(Collectors.toSet());
        if (roots.isEmpty()) {
            roots = atSite.stream()
                    .flatMap(device -> topology.neighbours(device.name().value()).stream())
                    .filter(name -> !siteOf(name).equals(site))
                    .collect(Collectors.toSet());
        }
        Set<String> passable =
                atSite.stream().map(device -> device.name().value()).collect(Collectors.toSet());
        return topology.distances(roots, passable);
    }

    private SiteCode siteOf(String name) {
        return Optional.ofNullable(devices.get(name)).orElseThrow().site();
    }

    private List<Topology.Link> resolved(Collection<Topology.Link> seen, Map<DeviceName, String> systemNames) {
        Map<String, Set<String>> ports = new HashMap<>();
        seen.forEach(link -> ports.computeIfAbsent(link.from(), key -> new java.util.HashSet<>())
                .add(link.port().toLowerCase(java.util.Locale.ROOT)));
        List<Sighted> sighted = devices.values().stream()
                .map(device -> sighted(device, systemNames.get(device.name()), ports))
                .toList();
        SightedNames names = new SightedNames(sighted);
        List<Topology.Link> links = new ArrayList<>();
        for (Topology.Link link : seen) {
            if (devices.containsKey(link.from())) {
                names.find(link.to(), link.farPort())
                        .ifPresent(other ->
                                links.add(new Topology.Link(link.from(), link.port(), other.key(), link.farPort())));
            }
        }
        return links;
    }

    private static Sighted sighted(Device device, @Nullable String systemName, Map<String, Set<String>> ports) {
        String name = device.name().value();
        return new Sighted(name, Sighted.names(name, systemName), null, ports.getOrDefault(name, Set.of()));
    }
}
