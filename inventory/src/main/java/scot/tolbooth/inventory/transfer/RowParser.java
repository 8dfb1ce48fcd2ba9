package scot.tolbooth.inventory.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes one thing of the texts in its columns, or says everything that is wrong with them. */
record RowParser<T>(CsvFormat<T> format) {

    /**
     * Reads one row.
     *
     * @param texts what stands in a column; empty where nothing does
     * @param present whether there is a column of that name at all
     * @param refuse takes a column's name, empty for the whole row, and the rule that it breaks
     * @return absent where something was refused
     */
    @Nullable T parse(Function<CsvColumn<?>, String> texts, Predicate<String> present, BiConsumer<String, String> refuse) {
        Map<CsvColumn<?>, Object> values = new LinkedHashMap<>();
        boolean right = true;
        for (CsvColumn<?> column : format.columns()) {
            right &= parse(column, texts.apply(column), values, refuse);
        }
        return right ? build(new CsvValues(values, present), refuse) : null;
    }

    private static boolean parse(
            CsvColumn<?> column, String text, Map<CsvColumn<?>, Object> values, BiConsumer<String, String> refuse) {
        if (text.isEmpty()) {
            if (column.required()) {
                refuse.accept(column.name(), "must not be empty");
            }
            return !column.required();
        }
        try {
            values.put(column, column.parser().apply(text));
            return true;
        } catch (IllegalArgumentException refused) {
            refuse.accept(column.name(), message(refused));
            return false;
        }
    }

    private @Nullable T build(CsvValues values, BiConsumer<String, String> refuse) {
        try {
            return format.build(values);
        } catch (RejectedRowException refused) {
            refuse.accept(refused.column(), message(refused));
        } catch (IllegalArgumentException refused) {
            RejectedRowException named = RejectedRowException.of(refused, format.columns());
            refuse.accept(named.column(), message(named));
        }
        return null;
    }

    private static String message(RuntimeException refused) {
        return Objects.toString(refused.getMessage(), "is not valid");
    }
}
