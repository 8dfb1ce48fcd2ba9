package scot.tolbooth.portal.programme.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** What is known of a device as a piece of equipment, as fields of a form and back. */
final class EquipmentForm {

    private EquipmentForm() {}

    /** The fields as they are stored. */
    static Typed of(Device device) {
        Equipment equipment = device.equipment();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", text(equipment.role()));
        fields.put("manufacturer", text(equipment.manufacturer()));
        fields.put("model", text(equipment.model()));
        fields.put("serial", text(equipment.serial()));
        fields.put("asset_tag", text(equipment.assetTag()));
        fields.put("warranty_end", text(equipment.warrantyEnd()));
        fields.put("version", Long.toString(device.version()));
        return new Typed(fields);
    }

    /** Reads them; absent where something is wrong, which is then among the problems. */
    static @Nullable Equipment read(Typed typed) {
        Equipment equipment = new Equipment(
                typed.text("role", 60),
                typed.text("manufacturer", 120),
                typed.text("model", 120),
                typed.text("serial", 120),
                typed.text("asset_tag", 60),
                typed.optional("warranty_end", CsvColumn::date));
        return typed.problems().isEmpty() ? equipment : null;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
