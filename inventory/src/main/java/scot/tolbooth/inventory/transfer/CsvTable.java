package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a file read by a format's columns; what cannot be read is a problem with its line and column. */
final class CsvTable<T> implements Rows<T> {

    private static final int LONGEST_VALUE_SHOWN = 80;

    private final CsvFormat<T> format;
    private final RowParser<T> parser;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<String> unknownColumns = new ArrayList<>();
    private final Map<T, CsvRecord> rows = new LinkedHashMap<>();
    private final Map<Object, Integer> lineByKey = new LinkedHashMap<>();
    private List<String> header = List.of();

    private CsvTable(CsvFormat<T> format) {
        this.format = format;
        this.parser = new RowParser<>(format);
    }

    static <T> CsvTable<T> read(CsvFormat<T> format, String text) {
        CsvTable<T> table = new CsvTable<>(format);
        List<CsvRecord> records = CsvReader.read(text);
        if (table.takeHeader(records)) {
            records.subList(1, records.size()).forEach(table::takeRow);
        }
        return table;
    }

    @Override
    public List<ImportProblem> problems() {
        return problems;
    }

    @Override
    public List<String> unknownColumns() {
        return unknownColumns;
    }

    @Override
    public List<T> items() {
        return new ArrayList<>(rows.keySet());
    }

    @Override
    public int line(T item) {
        return Optional.ofNullable(rows.get(item)).orElseThrow().line();
    }

    @Override
    public ImportProblem problem(T item, String column, String problem) {
        CsvRecord row = Optional.ofNullable(rows.get(item)).orElseThrow();
        return new ImportProblem(row.line(), column, valueOf(row, column), problem);
    }

    private boolean takeHeader(List<CsvRecord> records) {
        if (records.isEmpty()) {
            problems.add(new ImportProblem(1, "", "", "the file is empty; its first line must name the columns"));
            return false;
        }
        CsvRecord first = records.get(0);
        header = first.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> known = format.columns().stream().map(CsvColumn::name).toList();
        header.stream().filter(name -> !known.contains(name)).forEach(unknownColumns::add);
        format.columns().stream()
                .filter(column -> column.required() && !header.contains(column.name()))
                .forEach(column ->
                        problems.add(new ImportProblem(first.line(), column.name(), "", "required column is missing")));
        return problems.isEmpty();
    }

    private void takeRow(CsvRecord row) {
        if (row.isBroken()) {
            String column = row.broken() < header.size() ? header.get(row.broken()) : "";
            reject(
                    row,
                    column,
                    row.fields().get(0),
                    "broken quotes: a quoted field must end with a quote before the"
                            + " comma or line end, and a quote inside it must be doubled (RFC 4180)");
        } else if (row.fields().size() != header.size()) {
            reject(row, "", "", "has " + row.fields().size() + " fields where the header names " + header.size());
        } else {
            takeValues(row);
        }
    }

    private void takeValues(CsvRecord row) {
        T item = parser.parse(
                column -> text(row, column),
                header::contains,
                (column, problem) -> reject(row, column, valueOf(row, column), problem));
        if (item != null) {
            keep(row, item);
        }
    }

    private void keep(CsvRecord row, T item) {
        Integer earlier = lineByKey.putIfAbsent(format.key(item), row.line());
        if (earlier == null) {
            rows.put(item, row);
            return;
        }
        CsvColumn<?> first = format.columns().get(0);
        reject(row, first.name(), text(row, first), "duplicate of line " + earlier);
    }

    private void reject(CsvRecord row, String column, String value, String problem) {
        problems.add(new ImportProblem(row.line(), column, shortened(value), problem));
    }

    private String valueOf(CsvRecord row, String columnName) {
        return format.columns().stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .map(column -> shown(column, text(row, column)))
                .orElse("");
    }

    private String text(CsvRecord row, CsvColumn<?> column) {
        int index = header.indexOf(column.name());
        return index < 0 ? "" : row.fields().get(index).strip();
    }

    private static String shown(CsvColumn<?> column, String text) {
        return column.secret() ? "(hidden)" : shortened(text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE_SHOWN ? text : text.substring(0, LONGEST_VALUE_SHOWN) + "…";
    }
}
