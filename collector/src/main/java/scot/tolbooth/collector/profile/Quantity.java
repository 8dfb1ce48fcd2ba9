package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            SnmpValue value = collected.get(source.oid());
            return value == null
                    ? Optional.empty()
                    : source.conversion().number(value).map(number -> new Measured(number, source.at(source.oid())));
        }
        List<Double> numbers = new ArrayList<>();
        rows(collected)
                .forEach((index, value) -> source.conversion()
                        .number(value, multiplied(collected, index))
                        .ifPresent(numbers::add));
        return combine(numbers).map(number -> new Measured(number, source.at(source.oid())));
    }

    /** The objects whose numbers are not credible. */
    Stream<Oid> rejected(Collected collected) {
        if (!source.conversion().isBounded()) {
            return Stream.empty();
        }
        if (aggregate == null) {
            return collected
                    .value(source.oid())
                    .filter(source.conversion()::rejects)
                    .map(value -> source.oid())
                    .stream();
        }
        return rows(collected).entrySet().stream()
                .filter(row -> source.conversion().verdict(row.getValue(), multiplied(collected, row.getKey()))
                        == Conversion.Verdict.OUT_OF_BOUNDS)
                .map(row -> source.oid().append(row.getKey()));
    }

    /** The rows that count, by their index. */
    Map<Oid, SnmpValue> rows(Collected collected) {
        if (where.isEmpty()) {
            return collected.rows(source.oid());
        }
        Map<Oid, SnmpValue> rows = new LinkedHashMap<>();
        collected.rows(source.oid()).forEach((index, value) -> {
            if (where.stream().allMatch(condition -> holds(condition, collected, index))) {
                rows.put(index, value);
            }
        });
        return rows;
    }

    /** By what the agent multiplied the number of a row. */
    double multiplied(Collected collected, Oid index) {
        return decimals == null
                ? 1
                : Optional.ofNullable(collected.rows(decimals.oid()).get(index))
                        .flatMap(decimals.conversion()::number)
                        .map(digits -> Math.pow(10, digits))
                        .orElse(1.0);
    }

    Stream<Source> sources() {
        return Stream.of(Stream.of(source), where.stream().map(Condition::column), Stream.ofNullable(decimals))
                .flatMap(stream -> stream);
    }

    private static boolean holds(Condition condition, Collected collected, Oid index) {
        return Optional.ofNullable(collected.rows(condition.column().oid()).get(index))
                .flatMap(value -> condition.column().conversion().word(value))
                .filter(condition.text()::equals)
                .isPresent();
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
