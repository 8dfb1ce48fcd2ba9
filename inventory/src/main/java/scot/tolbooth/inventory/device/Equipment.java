package scot.tolbooth.inventory.device;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people know of a device as a piece of equipment; what it says of itself over SNMP stands elsewhere. Text is
 * stripped, and absent where it is empty.
 *
 * @param role what it is there for, in the engineers' own words, such as {@code public Wi-Fi uplink}: unlike its kind,
 *     nothing is decided by it; at most 60 characters
 * @param manufacturer at most 120 characters, as are model and serial
 * @param serial the maker's number
 * @param assetTag the council's number, at most 60 characters; no two devices have the same
 * @param warrantyEnd the last day of its warranty
 */
public record Equipment(
        @Nullable String role,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String assetTag,
        @Nullable LocalDate warrantyEnd) {

    /** Equipment of which nothing is known. */
    public static final Equipment UNKNOWN = new Equipment(null, null, null, null, null, null);

    public Equipment {
        role = text("role", role, 60);
        manufacturer = text("manufacturer", manufacturer, 120);
        model = text("model", model, 120);
        serial = text("serial", serial, 120);
        assetTag = text("asset_tag", assetTag, 60);
    }

    /** How its warranty stands on a day. */
    public Warranty warranty(LocalDate today) {
        return Warranty.of(warrantyEnd, today);
    }

    private static @Nullable String text(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new IllegalArgumentException(name + " must be at most " + longest + " characters");
        }
        return text.strip();
    }
}
