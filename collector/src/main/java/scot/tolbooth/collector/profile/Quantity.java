package scot.tolbooth.collector.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/**
 * One number of a device: a single object, or the rows of a column taken together.
 *
 * @param aggregate absent for a single object
 * @param where only rows of which all this holds
 * @param decimals column with the number of decimals of each row (ENTITY-SENSOR-MIB)
 */
record Quantity(
        Source source,
        @Nullable Aggregate aggregate,
        List<Condition> where,
        @Nullable Source decimals) {

    Quantity {
        where = List.copyOf(where);
    }

    /** A row counts where a column of it has this text. */
    record Condition(Source column, String text) {}

    /** How rows become one number. */
    enum Aggregate {
        MEAN,
        MAX,
        SUM
    }

    Optional<Measured> read(Collected collected) {
        if (aggregate == null) {
            return collected
                    .value(source.oid())
                    .flatMap(value -> source.conversion()
                            .number(value)
                            .map(number -> new Measured(number, source.at(source.oid()))));
        }
        List<Double> numbers = rows(collected).values().stream()
                .flatMap(value -> source.conversion().number(value).stream())
                .toList();
        return combine(numbers).map(number -> new Measured(number, source.at(source.oid())));
    }

    /** The objects whose numbers are not credible. */
    Stream<Oid> rejected(Collected collected) {
        if (aggregate == null) {
            return collected
                    .value(source.oid())
                    .filter(source.conversion()::rejects)
                    .map(value -> source.oid())
                    .stream();
        }
        return rows(collected).entrySet().stream()
                .filter(row -> source.conversion().rejects(row.getValue()))
                .map(row -> source.oid().append(row.getKey()));
    }

    private Map<Oid, SnmpValue> rows(Collected collected) {
        Map<Oid, SnmpValue> rows = new LinkedHashMap<>();
        collected.rows(source.oid()).forEach((index, value) -> {
            if (where.stream().allMatch(holds(collected, index))) {
                rows.put(index, scaled(collected, index, value));
            }
        });
        return rows;
    }

    Stream<Source> sources() {
        return Stream.of(Stream.of(source), where.stream().map(Condition::column), Stream.ofNullable(decimals))
                .flatMap(stream -> stream);
    }

    private static Predicate<Condition> holds(Collected collected, Oid index) {
        return condition -> Optional.ofNullable(
                        collected.rows(condition.column().oid()).get(index))
                .flatMap(value -> condition.column().conversion().word(value))
                .filter(condition.text()::equals)
                .isPresent();
    }

    private SnmpValue scaled(Collected collected, Oid index, SnmpValue value) {
        if (decimals == null || !(value instanceof SnmpValue.Whole whole)) {
            return value;
        }
        double digits = Optional.ofNullable(collected.rows(decimals.oid()).get(index))
                .flatMap(decimals.conversion()::number)
                .orElse(0.0);
        double number = whole.value() / Math.pow(10, digits);
        return new SnmpValue.Octets("%.3f".formatted(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private Optional<Double> combine(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        return Optional.of(
                switch (aggregate == null ? Aggregate.SUM : aggregate) {
                    case MEAN -> sum / numbers.size();
                    case SUM -> sum;
                    case MAX ->
                        numbers.stream().mapToDouble(Double::doubleValue).max().orElse(sum);
                });
    }
}
