package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.ValueChange;

/** Tells what a file changed by what would be exported before and after it. */
final class CsvPreview<T> {

    private final CsvFormat<T> format;
    private final Map<Object, Map<String, String>> before;
    private final Map<T, SaveOutcome> changed = new LinkedHashMap<>();

    private CsvPreview(CsvFormat<T> format) {
        this.format = format;
        this.before = exported();
    }

    /** Loads, and tells by line what it changed. */
    static <T> ImportReport of(CsvFormat<T> format, CsvLoad<T> load, Rows<T> rows) {
        CsvPreview<T> preview = new CsvPreview<>(format);
        load.tell(preview::saved);
        ImportReport report = load.run();
        return report.withChanges(preview.changes(rows));
    }

    private void saved(T item, SaveOutcome outcome) {
        if (outcome != SaveOutcome.UNCHANGED) {
            changed.put(item, outcome);
        }
    }

    private List<RowChange> changes(Rows<T> table) {
        Map<Object, Map<String, String>> after = exported();
        List<RowChange> changes = new ArrayList<>();
        changed.forEach((item, outcome) -> {
            Object key = format.key(item);
            Map<String, String> now = after.getOrDefault(key, Map.of());
            List<ValueChange> values = ValueChange.between(before.getOrDefault(key, Map.of()), now);
            changes.add(new RowChange(table.line(item), label(key, now), outcome, values));
        });
        changes.sort(Comparator.comparingInt(RowChange::line));
        return changes;
    }

    /** The columns that make up the key stand first in every format. */
    private String label(Object key, Map<String, String> values) {
        int parts = key instanceof List<?> several ? several.size() : 1;
        return format.columns().stream()
                .limit(parts)
                .map(column -> values.getOrDefault(column.name(), ""))
                .collect(Collectors.joining(" "));
    }

    private Map<Object, Map<String, String>> exported() {
        Map<Object, Map<String, String>> all = new LinkedHashMap<>();
        format.all().forEach(item -> all.put(format.key(item), present(format.export(item))));
        return all;
    }

    private static Map<String, String> present(Map<String, @Nullable String> values) {
        Map<String, String> present = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String text = Objects.toString(value, "");
            if (!text.isEmpty()) {
                present.put(name, text);
            }
        });
        return present;
    }
}
