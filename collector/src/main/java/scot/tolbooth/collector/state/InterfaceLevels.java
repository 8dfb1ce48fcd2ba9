package scot.tolbooth.collector.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.inventory.device.DeviceName;

/** The interfaces of every device as its last poll found them, in memory. Safe for use by many threads. */
public final class InterfaceLevels {

    private final Map<DeviceName, Map<String, InterfaceLevel>> byDevice = new ConcurrentHashMap<>();

    /**
     * Takes the points of one poll of a device. What it did not come to is up or down
     * as it was before; what it carried then says nothing of now.
     *
     * @param whole whether the poll read all that it wanted, so that an interface it does not tell of is gone
     */
    public void take(DeviceName device, List<Point> points, boolean whole) {
        Map<String, InterfaceLevel> levels = new HashMap<>();
        if (!whole) {
            byDevice.getOrDefault(device, Map.of()).forEach((name, level) -> levels.put(name, level.withoutRates()));
        }
        for (Point point : points) {
            String name = point.tags().get("interface");
            if (point.measurement().equals("interface") && name != null) {
                InterfaceLevel.of(point).ifPresent(level -> levels.put(name, level));
            }
        }
        byDevice.put(device, levels);
    }

    public void forget(DeviceName device) {
        byDevice.remove(device);
    }

    /** Whether the device has been polled since this process began. */
    boolean knows(DeviceName device) {
        return byDevice.containsKey(device);
    }

    Optional<InterfaceLevel> of(DeviceName device, String interfaceName) {
        return Optional.ofNullable(byDevice.getOrDefault(device, Map.of()).get(interfaceName));
    }
}
