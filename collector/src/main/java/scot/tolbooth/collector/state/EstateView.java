package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.site.Site;

/**
 * The whole estate at one instant.
 *
 * @param standings of devices and access points
 */
public record EstateView(Instant at, List<Standing> standings, List<CircuitView> circuits, List<SiteView> sites) {

    public EstateView {
        standings = List.copyOf(standings);
        circuits = List.copyOf(circuits);
        sites = List.copyOf(sites);
    }

    /** A circuit, how it stands and what its interface showed; absent where it could not be read. */
    public record CircuitView(
            Circuit circuit, Standing standing, @Nullable InterfaceLevel level) {}

    /** A site, how it stands and how many wireless clients it has; absent where nothing counts them. */
    public record SiteView(
            Site site, Standing standing, @Nullable Integer clients) {}

    /** How everything stands: devices, access points, circuits, sites. */
    public List<Standing> all() {
        List<Standing> all = new java.util.ArrayList<>(standings);
        circuits.forEach(circuit -> all.add(circuit.standing()));
        sites.forEach(site -> all.add(site.standing()));
        return all;
    }
}
