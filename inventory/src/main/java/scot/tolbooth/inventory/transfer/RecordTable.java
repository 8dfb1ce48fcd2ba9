package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The records of another system laid over what is stored; what is wrong is a problem with its JSON pointer. */
final class RecordTable<T> implements Rows<T> {

    private static final int LONGEST_VALUE_SHOWN = 80;

    private final CsvFormat<T> format;
    private final RowParser<T> parser;
    private final Map<String, Map<String, @Nullable String>> stored = new LinkedHashMap<>();
    private final Map<T, GivenRecord> records = new LinkedHashMap<>();
    private final Map<Object, Integer> numberByKey = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private final List<String> passedOver = new ArrayList<>();

    private RecordTable(CsvFormat<T> format) {
        this.format = format;
        this.parser = new RowParser<>(format);
        format.all().forEach(item -> stored.put(format.key(item).toString(), format.export(item)));
    }

    static <T> RecordTable<T> read(CsvFormat<T> format, GivenRecords given) {
        RecordTable<T> table = new RecordTable<>(format);
        table.problems.addAll(given.problems());
        given.records().forEach(table::take);
        table.left.forEach((what, count) -> table.passedOver.add(what + ": " + count));
        return table;
    }

    @Override
    public List<ImportProblem> problems() {
        return problems;
    }

    @Override
    public List<String> unknownColumns() {
        return passedOver;
    }

    @Override
    public List<T> items() {
        return List.copyOf(records.keySet());
    }

    @Override
    public int line(T item) {
        return record(item).number();
    }

    @Override
    public ImportProblem problem(T item, String column, String problem) {
        return problem(record(item), column, problem);
    }

    GivenRecord record(T item) {
        return Optional.ofNullable(records.get(item)).orElseThrow();
    }

    private void take(GivenRecord record) {
        Map<String, @Nullable String> before = stored.get(key(record));
        if (before == null && record.passedOver() != null) {
            left.merge(record.passedOver(), 1, Integer::sum);
            return;
        }
        Map<String, String> texts = laidOver(before == null ? Map.of() : before, record, before == null);
        T item = parser.parse(
                column -> texts.getOrDefault(column.name(), ""),
                texts::containsKey,
                (column, problem) -> refuse(problem(record, column, problem)));
        if (item != null) {
            keep(record, item);
        }
    }

    /** Columns that are made of the same value break the same rule together. */
    private void refuse(ImportProblem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private void keep(GivenRecord record, T item) {
        Integer earlier = numberByKey.putIfAbsent(format.key(item), record.number());
        if (earlier == null) {
            records.put(item, record);
        } else {
            problems.add(problem(record, keyColumn().name(), "duplicate of record " + earlier));
        }
    }

    private static Map<String, String> laidOver(
            Map<String, @Nullable String> before, GivenRecord record, boolean isNew) {
        Map<String, String> texts = new LinkedHashMap<>();
        before.forEach((column, text) -> texts.put(column, Objects.toString(text, "")));
        record.values().forEach((column, value) -> {
            if (!value.text().isEmpty() && (isNew || !value.onlyIfNew())) {
                texts.put(column, value.text());
            }
        });
        return texts;
    }

    /** The key as it is stored; what is no key is found nowhere, and refused when it is read. */
    private String key(GivenRecord record) {
        GivenValue given = record.values().get(keyColumn().name());
        String text = given == null ? "" : given.text();
        try {
            return keyColumn().parser().apply(text).toString();
        } catch (IllegalArgumentException noKey) {
            return text;
        }
    }

    private CsvColumn<?> keyColumn() {
        return format.columns().get(0);
    }

    private ImportProblem problem(GivenRecord record, String column, String problem) {
        GivenValue value = record.values().get(column);
        String text = value == null ? "" : value.original();
        return new ImportProblem(
                record.number(),
                value == null ? record.pointer() : value.pointer(),
                text.length() <= LONGEST_VALUE_SHOWN ? text : text.substring(0, LONGEST_VALUE_SHOWN) + "…",
                (value == null && !column.isEmpty() ? column + " " : "") + problem + " (" + record.label() + ")");
    }
}
