package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two arrays that must be as a sorted map is. */
class SnmpValuesTests {

    private Random random = new Random(0);

    @RepeatedTest(50)
    void theyAreASortedMap(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        SortedMap<Oid, SnmpValue> model = new TreeMap<>();
        SnmpValues values = some(model);
        SnmpValues others = some(model);
        SnmpValues both = values.with(others);

        assertThat(both).isEqualTo(model);
        assertThat(List.copyOf(both.entrySet())).isEqualTo(List.copyOf(model.entrySet()));
        Oid first = oid();
        assertThat(both.get(first)).isEqualTo(model.get(first));
        assertThat(SnmpValues.copyOf(model)).isEqualTo(both);
    }

    @Test
    void theRowsOfAColumnAreInTheOrderOfTheirIndexAndFoundInOthersByIt() {
        SortedMap<Oid, SnmpValue> table = new TreeMap<>();
        for (int row : new int[] {1, 2, 3, 10, 200}) {
            table.put(Oid.of(1, 3, 7, row), new SnmpValue.Whole(row));
        }
        for (int row : new int[] {2, 10, 11}) {
            table.put(Oid.of(1, 3, 8, 0, row), new SnmpValue.Whole(10L * row));
        }
        table.put(Oid.of(1, 3, 7), new SnmpValue.Whole(0));
        SnmpValues values = SnmpValues.copyOf(table);

        SnmpValues.Column column = values.column(Oid.of(1, 3, 7));
        SnmpValues.Column sparse = values.column(Oid.of(1, 3, 8, 0));

        List<String> rows = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            SnmpValue beside = sparse.beside(column.object(row), column.prefix(), row);
            rows.add(column.index(row) + " " + (beside instanceof SnmpValue.Whole whole ? whole.value() : "-"));
        }
        assertThat(rows).containsExactly("1 -", "2 20", "3 -", "10 100", "200 -");
        assertThat(values.column(Oid.of(1, 3, 9)).size()).isZero();
    }

    private SnmpValues some(SortedMap<Oid, SnmpValue> model) {
        List<Exchange.Binding> bindings = new ArrayList<>();
        for (int i = random.nextInt(80); i > 0; i--) {
            Exchange.Binding binding = new Exchange.Binding(oid(), new SnmpValue.Whole(random.nextInt()));
            bindings.add(binding);
            model.put(binding.oid(), binding.value());
        }
        return SnmpValues.of(bindings);
    }

    private Oid oid() {
        int[] parts = new int[1 + random.nextInt(4)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = random.nextInt(10) == 0 ? -1 : random.nextInt(4);
        }
        return Oid.of(parts);
    }
}
