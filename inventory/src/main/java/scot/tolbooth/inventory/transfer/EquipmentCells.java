package scot.tolbooth.inventory.transfer;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Equipment;

/**
 * What a row says of a device as a piece of equipment. These columns were added later: what a file has no column for
 * stays as it is stored, and only an empty cell takes it away.
 */
record EquipmentCells(Equipment stated, Set<CsvColumn<?>> present) {

    private static final CsvColumn<String> ROLE = optional("role", text(60));
    private static final CsvColumn<String> MANUFACTURER = optional("manufacturer", text(120));
    private static final CsvColumn<String> MODEL = optional("model", text(120));
    private static final CsvColumn<String> SERIAL = optional("serial", text(120));
    private static final CsvColumn<String> ASSET_TAG = optional("asset_tag", text(60));
    private static final CsvColumn<LocalDate> WARRANTY_END = optional("warranty_end", CsvColumn::date);

    static final List<CsvColumn<?>> COLUMNS = List.of(ROLE, MANUFACTURER, MODEL, SERIAL, ASSET_TAG, WARRANTY_END);

    static EquipmentCells of(CsvValues row) {
        Equipment stated = new Equipment(
                row.find(ROLE),
                row.find(MANUFACTURER),
                row.find(MODEL),
                row.find(SERIAL),
                row.find(ASSET_TAG),
                row.find(WARRANTY_END));
        return new EquipmentCells(stated, COLUMNS.stream().filter(row::has).collect(Collectors.toSet()));
    }

    static EquipmentCells of(Equipment stored) {
        return new EquipmentCells(stored, Set.copyOf(COLUMNS));
    }

    /** What is stored, but for what the file has a column for. */
    Equipment over(Equipment stored) {
        return new Equipment(
                chosen(ROLE, stated.role(), stored.role()),
                chosen(MANUFACTURER, stated.manufacturer(), stored.manufacturer()),
                chosen(MODEL, stated.model(), stored.model()),
                chosen(SERIAL, stated.serial(), stored.serial()),
                chosen(ASSET_TAG, stated.assetTag(), stored.assetTag()),
                chosen(WARRANTY_END, stated.warrantyEnd(), stored.warrantyEnd()));
    }

    void export(Map<String, @Nullable String> values) {
        values.put(ROLE.name(), stated.role());
        values.put(MANUFACTURER.name(), stated.manufacturer());
        values.put(MODEL.name(), stated.model());
        values.put(SERIAL.name(), stated.serial());
        values.put(ASSET_TAG.name(), stated.assetTag());
        values.put(WARRANTY_END.name(), Objects.toString(stated.warrantyEnd(), null));
    }

    private <V> @Nullable V chosen(CsvColumn<V> column, @Nullable V inFile, @Nullable V inStore) {
        return present.contains(column) ? inFile : inStore;
    }
}
