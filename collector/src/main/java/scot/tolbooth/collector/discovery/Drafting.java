package scot.tolbooth.collector.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.topology.Sighted;
import scot.tolbooth.collector.topology.Topology;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** What is proposed of what was found: as what, and where LLDP puts it. Values in, values out. */
final class Drafting {

    private final SiteCode site;
    private final Collection<Device> inventory;
    private final Map<DeviceName, InventoryMatch.Polled> polled;
    private final Map<Found, Draft> drafts = new LinkedHashMap<>();

    private Drafting(SiteCode site, Collection<Device> inventory, Map<DeviceName, InventoryMatch.Polled> polled) {
        this.site = site;
        this.inventory = inventory;
        this.polled = polled;
    }

    /**
     * A device that was found.
     *
     * @param match the device of the inventory that it is; absent where it is new
     */
    record Draft(Found found, Suggestion suggestion, InventoryMatch.@Nullable Match match) {

        /** By what it is known at the site. */
        String key() {
            return match == null ? suggestion.name() : match.device().name().value();
        }
    }

    /**
     * Draws up the proposals of one search.
     *
     * @param found each device once
     * @param inventory every device, archived ones too
     * @param polled what polls read of those at the site
     */
    static List<Draft> of(
            SiteCode site,
            List<Found> found,
            Collection<Device> inventory,
            Map<DeviceName, InventoryMatch.Polled> polled) {
        Drafting drafting = new Drafting(site, inventory, polled);
        drafting.name(found);
        return drafting.placed();
    }

    private void name(List<Found> found) {
        InventoryMatch known = new InventoryMatch(site, inventory, polled, found);
        Set<String> taken = inventory.stream()
                .map(device -> small(device.name().value()))
                .collect(Collectors.toCollection(HashSet::new));
        for (Found one : found) {
            InventoryMatch.Match match = known.of(one).orElse(null);
            String name =
                    match == null ? freeName(one, taken) : match.device().name().value();
            taken.add(small(name));
            Traits traits = one.traits();
            Suggestion suggestion = new Suggestion(
                    name,
                    traits.kind(),
                    null,
                    null,
                    traits.manufacturer(),
                    traits.model(),
                    one.identity().serial());
            drafts.put(one, new Draft(one, suggestion, match));
        }
    }

    private List<Draft> placed() {
        Topology topology = new Topology(links());
        Map<String, Integer> distances = topology.distances(roots());
        return drafts.values().stream()
                .map(draft -> topology.upstream(draft.key(), distances).stream()
                        .findFirst()
                        .map(link -> placed(draft, link))
                        .orElse(draft))
                .toList();
    }

    private static Draft placed(Draft draft, Topology.Link link) {
        Suggestion plain = draft.suggestion();
        String seenBy = (link.farPort().isEmpty() ? link.to() : "port %s of %s".formatted(link.farPort(), link.to()))
                + (link.port().isEmpty() ? "" : " at its port " + link.port());
        return new Draft(
                draft.found(),
                new Suggestion(
                        plain.name(),
                        plain.kind(),
                        link.to(),
                        seenBy,
                        plain.manufacturer(),
                        plain.model(),
                        plain.serial()),
                draft.match());
    }

    /** The site's WAN routers; before it has one in the inventory, what seems to be one. */
    private Set<String> roots() {
        Set<String> routers = atSite().filter(device -> device.kind() == DeviceKind.WAN_ROUTER)
                .map(device -> device.name().value())
                .collect(Collectors.toSet());
        return routers.isEmpty()
                ? drafts.values().stream()
                        .filter(draft -> draft.suggestion().kind() == DeviceKind.WAN_ROUTER)
                        .map(Draft::key)
                        .collect(Collectors.toSet())
                : routers;
    }

    private List<Topology.Link> links() {
        List<Sighted> sighted = sighted();
        List<Topology.Link> links = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            for (Neighbour neighbour : draft.found().neighbours()) {
                resolve(sighted, neighbour)
                        .ifPresent(other -> links.add(
                                new Topology.Link(draft.key(), neighbour.port(), other, neighbour.farPort())));
            }
        }
        return links;
    }

    /** By chassis and name, or else by where it is managed. */
    private Optional<String> resolve(List<Sighted> sighted, Neighbour neighbour) {
        return Sighted.find(sighted, neighbour.chassis(), neighbour.name(), neighbour.farPort())
                .map(Sighted::key)
                .or(() -> drafts.values().stream()
                        .filter(draft -> draft.found().endpoints().stream()
                                .anyMatch(endpoint -> neighbour.addresses().contains(endpoint.address())))
                        .map(Draft::key)
                        .distinct()
                        .reduce((one, other) -> "")
                        .filter(key -> !key.isEmpty()));
    }

    private List<Sighted> sighted() {
        Map<String, Sighted> all = new LinkedHashMap<>();
        atSite().forEach(device -> {
            InventoryMatch.Polled read = polled.get(device.name());
            String key = device.name().value();
            all.put(key, new Sighted(key, Sighted.names(key, read == null ? null : read.systemName()), null, Set.of()));
        });
        drafts.values().forEach(draft -> {
            Identity identity = draft.found().identity();
            all.put(
                    draft.key(),
                    new Sighted(
                            draft.key(),
                            Sighted.names(draft.key(), identity.systemName()),
                            identity.chassis(),
                            Set.of()));
        });
        return List.copyOf(all.values());
    }

    private Stream<Device> atSite() {
        return inventory.stream().filter(device -> device.site().equals(site) && !device.archived());
    }

    private String freeName(Found found, Set<String> taken) {
        String base = "%s-%s"
                .formatted(small(site.value()), found.endpoint().address().replaceAll("[^0-9a-f]+", "-"));
        return Stream.concat(
                        Stream.of(found.identity().systemName().replaceAll("\\..*", ""), base),
                        Stream.iterate(2, number -> number + 1).map(number -> base + "-" + number))
                .filter(name -> isName(name) && !taken.contains(small(name)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isName(String text) {
        try {
            return new DeviceName(text).value().equals(text);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
