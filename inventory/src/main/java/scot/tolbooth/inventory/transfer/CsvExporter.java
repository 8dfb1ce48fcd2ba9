package scot.tolbooth.inventory.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes everything of a resource as RFC 4180 text that imports again unchanged. */
public final class CsvExporter {

    private CsvExporter() {}

    public static <T> String write(CsvFormat<T> format) {
        List<String> names = format.columns().stream().map(CsvColumn::name).toList();
        StringBuilder text = new StringBuilder(line(names));
        for (T item : format.all()) {
            Map<String, @Nullable String> values = format.export(item);
            text.append(line(names.stream().map(name -> text(values.get(name))).toList()));
        }
        return text.toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** One line, with its end; what needs quotes gets them. */
    public static String line(List<String> fields) {
        return fields.stream().map(CsvExporter::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && field.equals(field.strip());
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
