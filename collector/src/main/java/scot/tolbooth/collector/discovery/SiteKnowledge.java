package scot.tolbooth.collector.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;

/** What is known before a search: the inventory, and what the devices of a site say of themselves in their polls. */
record SiteKnowledge(Devices devicesOfAll, LatestReadings readings) {

    /** Every device, archived ones too. */
    List<Device> devices() {
        return Stream.concat(devicesOfAll.all().stream(), devicesOfAll.archived().stream())
                .toList();
    }

    Map<DeviceName, InventoryMatch.Polled> polled(SiteCode site) {
        Map<DeviceName, InventoryMatch.Polled> polled = new HashMap<>();
        for (Device device : devicesOfAll.at(site)) {
            List<Reading> all = readings.of(device.name());
            polled.put(device.name(), new InventoryMatch.Polled(text(all, "system_name"), text(all, "serial")));
        }
        return polled;
    }

    private static @Nullable String text(List<Reading> readings, String field) {
        return readings.stream()
                .filter(reading -> reading.measurement().equals("device")
                        && reading.field().equals(field))
                .flatMap(reading -> Optional.ofNullable(reading.text()).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
