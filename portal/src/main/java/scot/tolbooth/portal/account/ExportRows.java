package scot.tolbooth.portal.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import scot.tolbooth.portal.document.SpreadsheetText;

/** Lays an export out for reading: one row for each value, named by the way to it. */
final class ExportRows {

    private ExportRows() {}

    /** A value of the export, such as {@code sessions 1 started}. */
    record Row(String name, String value) {}

    static List<Row> of(Map<String, Object> export) {
        List<Row> rows = new ArrayList<>();
        export.forEach((name, value) -> add(name, value, rows));
        return rows;
    }

    /** As a table of two columns (RFC 4180). */
    static String csv(List<Row> rows) {
        StringBuilder table = new StringBuilder("name,value\r\n");
        rows.forEach(row -> table.append(cell(row.name()))
                .append(',')
                .append(cell(row.value()))
                .append("\r\n"));
        return table.toString();
    }

    /** A number, such as one to call, begins like a formula and does no harm. */
    private static String cell(String text) {
        String safe = text.matches("[+-]?[0-9 .]+") ? text : SpreadsheetText.plain(text);
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static void add(String name, Object value, List<Row> rows) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, content) -> add(name + " " + inner, content, rows));
        } else if (value instanceof Collection<?> collection) {
            addEach(name, collection, rows);
        } else if (value != null) {
            rows.add(new Row(name.replace('_', ' '), value.toString()));
        }
    }

    private static void addEach(String name, Collection<?> collection, List<Row> rows) {
        int number = 0;
        for (Object element : collection) {
            number++;
            add(name + " " + number, element, rows);
        }
    }
}
