package scot.tolbooth.portal.demo.estate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.rhythm.Footfall;

/**
 * The whole demonstration: real places, invented networks.
 *
 * @param sites by code
 * @param devices parents first
 */
public record Estate(List<SimulatedSite> sites, List<SimulatedDevice> devices, List<AccessPoint> accessPoints) {

    public Estate {
        sites = List.copyOf(sites);
        devices = List.copyOf(devices);
        accessPoints = List.copyOf(accessPoints);
    }

    /** The estate, the same on every machine. */
    public static Estate design() {
        List<SimulatedSite> sites = Plan.of(Places.read());
        Equipment equipment = new Equipment();
        equipment.install(sites);
        return new Estate(sites, equipment.devices(), equipment.accessPoints());
    }

    /** The sites that serve people, by code. */
    public List<SimulatedSite> liveSites() {
        return sites.stream().filter(SimulatedSite::isLive).toList();
    }

    /** Who comes where: live sites only. */
    public Map<SiteCode, Footfall.Place> places() {
        return liveSites().stream()
                .collect(toMap(
                        SimulatedSite::code,
                        site -> new Footfall.Place(site.place().kind(), site.size())));
    }

    /** The access points that each device reports, itself or others, in order of site and number. */
    public Map<DeviceName, List<AccessPoint>> byReporter() {
        return accessPoints.stream().collect(groupingBy(AccessPoint::reporter));
    }
}
