package scot.tolbooth.collector.profile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.tolbooth.collector.profile.IndexForm.RowKey;
import scot.tolbooth.collector.profile.ProfileReading.Fact;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** The rows of tables, put together from their columns. */
final class Rows {

    private final Collected collected;
    private final Set<Oid> rejected = new HashSet<>();

    Rows(Collected collected) {
        this.collected = collected;
    }

    /** The rows of a table in the order of their index; a row whose index has another form is left out. */
    Map<RowKey, Row> of(Table table) {
        Map<RowKey, Row> rows = new LinkedHashMap<>();
        table.columns()
                .forEach((name, source) -> collected
                        .rows(source.oid())
                        .forEach((index, value) -> table.index()
                                .decode(index)
                                .ifPresent(key -> rows.computeIfAbsent(key, fresh -> new Row(table))
                                        .cells
                                        .put(name, new Cell(index, value)))));
        return rows;
    }

    /** The objects whose numbers were not credible. */
    Set<Oid> rejected() {
        return Set.copyOf(rejected);
    }

    private record Cell(Oid index, SnmpValue value) {}

    /** One row. */
    final class Row {

        private final Table table;
        private final Map<String, Cell> cells = new LinkedHashMap<>();

        private Row(Table table) {
            this.table = table;
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }

        Optional<Measured> number(String column) {
            Source source = table.columns().get(column);
            Cell cell = cells.get(column);
            if (source == null || cell == null) {
                return Optional.empty();
            }
            if (source.conversion().rejects(cell.value())) {
                rejected.add(source.oid().append(cell.index()));
            }
            return source.conversion()
                    .number(cell.value())
                    .map(number -> new Measured(number, source.at(source.oid().append(cell.index()))));
        }

        Optional<Fact> fact(String column) {
            Source source = table.columns().get(column);
            Cell cell = cells.get(column);
            if (source == null || cell == null) {
                return Optional.empty();
            }
            return source.conversion()
                    .word(cell.value())
                    .map(text -> new Fact(text, source.at(source.oid().append(cell.index())), source.slow()));
        }

        Optional<String> text(String column) {
            return fact(column).map(Fact::text);
        }
    }
}
