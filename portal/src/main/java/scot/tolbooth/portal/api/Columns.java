package scot.tolbooth.portal.api;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.inventory.transfer.CsvFormat;
import scot.tolbooth.inventory.transfer.CsvFormats;

/** The columns of a CSV file, whose rules hold for the JSON fields of the same names too. */
public final class Columns {

    /** No columns: for what has no CSV file. */
    public static final Columns NONE = new Columns(Map.of());

    private final Map<String, CsvColumn<?>> byName;

    private Columns(Map<String, CsvColumn<?>> byName) {
        this.byName = byName;
    }

    /** The columns of one resource, such as {@code sites}. */
    public static Columns of(CsvFormats formats, String resource) {
        CsvFormat<?> format = formats.find(resource)
                .orElseThrow(() -> new IllegalStateException("there is no CSV format for " + resource));
        return new Columns(format.columns().stream().collect(Collectors.toMap(CsvColumn::name, Function.identity())));
    }

    /** What may stand in the field named like a column, whose values are of that type. */
    <T> Kind<T> kind(String name, Class<T> type) {
        CsvColumn<?> column = Objects.requireNonNull(byName.get(name), name);
        Function<String, T> parser = text -> type.cast(column.parser().apply(text));
        if (Number.class.isAssignableFrom(type)) {
            return Kind.number(parser);
        }
        return type == Boolean.class ? Kind.flag(parser) : Kind.word(parser);
    }

    boolean isSecret(String name) {
        CsvColumn<?> column = byName.get(name);
        return column != null && column.secret();
    }
}
