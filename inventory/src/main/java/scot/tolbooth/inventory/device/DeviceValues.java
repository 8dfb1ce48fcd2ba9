package scot.tolbooth.inventory.device;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** A device as the audit keeps it, and back; of its credentials only that they changed. */
final class DeviceValues {

    /** The name under which a change of credentials is noted. */
    static final String CREDENTIALS = "credentials";

    private DeviceValues() {}

    static Map<String, Object> of(Device device, boolean newCredentials) {
        Map<String, Object> values = of(device);
        if (newCredentials) {
            values.put(CREDENTIALS, "changed");
        }
        return values;
    }

    /** Each value by its name; what is absent is left out. */
    static Map<String, Object> of(Device device) {
        Equipment equipment = device.equipment();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", device.site().value());
        values.put("kind", device.kind().word());
        values.put("address", device.address());
        values.put("port", device.port());
        values.put("poll_seconds", device.pollInterval().toSeconds());
        put(values, "parent", device.parent());
        put(values, "profile", device.profile());
        put(values, "role", equipment.role());
        put(values, "manufacturer", equipment.manufacturer());
        put(values, "model", equipment.model());
        put(values, "serial", equipment.serial());
        put(values, "asset_tag", equipment.assetTag());
        put(values, "warranty_end", equipment.warrantyEnd());
        if (device.archived()) {
            values.put("archived", true);
        }
        return values;
    }

    /** The device that has these values. */
    static Device device(DeviceName name, Map<String, Object> values, long version) {
        String parent = text(values, "parent");
        return new Device(
                name,
                new SiteCode(required(values, "site").toString()),
                DeviceKind.of(required(values, "kind").toString()),
                required(values, "address").toString(),
                ((Number) required(values, "port")).intValue(),
                parent == null ? null : new DeviceName(parent),
                Duration.ofSeconds(((Number) required(values, "poll_seconds")).longValue()),
                text(values, "profile"),
                equipment(values),
                Boolean.TRUE.equals(values.get("archived")),
                version);
    }

    private static Equipment equipment(Map<String, Object> values) {
        String warrantyEnd = text(values, "warranty_end");
        return new Equipment(
                text(values, "role"),
                text(values, "manufacturer"),
                text(values, "model"),
                text(values, "serial"),
                text(values, "asset_tag"),
                warrantyEnd == null ? null : LocalDate.parse(warrantyEnd));
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static Object required(Map<String, Object> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static @Nullable String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }
}
