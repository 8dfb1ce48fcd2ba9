package scot.tolbooth.collector.state;

import java.util.List;
import java.util.Optional;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** The present state of the estate, on any node, whichever node polls. */
public interface States {

    /** Every device of the inventory, by name. */
    List<DeviceStatus> devices();

    Optional<DeviceStatus> device(DeviceName name);

    /** The devices of one site, by name. */
    List<DeviceStatus> devicesAt(SiteCode site);

    /** The access points of one site, by name. */
    List<AccessPointStatus> accessPointsAt(SiteCode site);

    /** Every site of the inventory, by code. */
    List<SiteStatus> sites();

    Optional<SiteStatus> site(SiteCode code);
}
