package scot.tolbooth.inventory.transfer.netbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.transfer.GivenRecord;
import scot.tolbooth.inventory.transfer.GivenValue;
import scot.tolbooth.inventory.transfer.netbox.DeviceKinds.Line;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Devices. What the operator's lines say of kinds replaces what is stored; what the built-in table says is a guess for
 * new devices only.
 *
 * @param stated the operator's lines
 * @param usual the built-in table
 * @param planned whether devices that are planned or staged are wanted too
 */
record DeviceMapping(SiteCodes codes, DeviceKinds stated, DeviceKinds usual, boolean planned) implements Mapping {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final Set<String> NOT_THERE = Set.of("inventory", "decommissioning");

    @Override
    public NetBoxList list() {
        return NetBoxList.DEVICES;
    }

    @Override
    public GivenRecord read(NetBoxObject device, int number) {
        NetBoxObject type = device.nested("device_type").orElse(new NetBoxObject(device.at("device_type"), NOTHING));
        // It was called device_role before NetBox 3.6, and both until 4.0.
        String roleField = device.has("role") ? "role" : "device_role";
        GivenValue role = device.text(roleField, "name");
        GivenValue roleSlug = device.text(roleField, "slug");
        Map<String, GivenValue> values = new LinkedHashMap<>();
        values.put("name", name(device));
        values.put("site", site(device));
        values.put("address", address(device));
        values.put("role", role);
        values.put("manufacturer", type.text("manufacturer", "name"));
        values.put("model", type.text("model"));
        values.put("serial", device.text("serial"));
        values.put("asset_tag", device.text("asset_tag"));
        Kind kind = kind(roleSlug, type.text("slug").text());
        values.put("kind", kind.value());
        return record(device, number, values, passedOver(device, role, kind));
    }

    /** @param wanted whether devices of that kind are wanted here at all */
    private record Kind(GivenValue value, boolean wanted) {}

    private Kind kind(GivenValue role, String type) {
        Optional<Line> line = stated.find(role.text(), type);
        if (line.isPresent()) {
            return kind(line.get(), role);
        }
        Kind usually = usual.find(role.text(), type)
                .map(found -> kind(found, role))
                .orElseThrow(() -> new OddValueException(
                        role.pointer(),
                        role.text(),
                        "must be a role whose kind is known: say it, such as \"%s = switch\", or \"%s = -\" to leave it out"
                                .formatted(role.text(), role.text())));
        return new Kind(usually.value().asGuess(), usually.wanted());
    }

    private static Kind kind(Line line, GivenValue role) {
        return line.kind() == null
                ? new Kind(role.withText(""), false)
                : new Kind(role.withText(line.kind().word()), true);
    }

    private @Nullable String passedOver(NetBoxObject device, GivenValue role, Kind kind) {
        String status = device.choice("status");
        if (!kind.wanted()) {
            return "devices with the role " + role.text();
        }
        if (NOT_THERE.contains(status) || (isToCome(device) && !planned)) {
            return "devices that are " + status;
        }
        return null;
    }

    /** Spaces and other characters that a name has not here become hyphens. */
    private static GivenValue name(NetBoxObject device) {
        GivenValue name = device.text("name");
        return name.withText(name.text().replaceAll("[^A-Za-z0-9._-]+", "-"));
    }

    private GivenValue site(NetBoxObject device) {
        return device.nested("site").map(codes::ofNamed).orElseGet(() -> GivenValue.missing(device.at("site")));
    }

    /** The primary address without its prefix length. */
    private static GivenValue address(NetBoxObject device) {
        for (String field : new String[] {"primary_ip", "primary_ip4", "primary_ip6"}) {
            GivenValue address = device.text(field, "address");
            if (!address.text().isEmpty()) {
                return address.withText(address.text().replaceFirst("/[0-9]+$", ""));
            }
        }
        return GivenValue.missing(device.at("primary_ip"));
    }
}
