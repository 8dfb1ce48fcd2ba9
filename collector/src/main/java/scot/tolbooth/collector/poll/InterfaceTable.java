package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.Counter;
import scot.tolbooth.collector.measure.InterfaceSample;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** The interfaces of a device, from IF-MIB: values in, values out. */
final class InterfaceTable {

    private static final long UP = 1;
    private static final long SPEED_DOES_NOT_FIT = 0xFFFF_FFFFL;

    private final Map<Oid, Map<Oid, SnmpValue>> columns = new HashMap<>();

    private InterfaceTable(Collected collected) {
        List<Oid> all = new ArrayList<>(StandardObjects.FAST_INTERFACE_COLUMNS);
        all.addAll(StandardObjects.SLOW_INTERFACE_COLUMNS);
        all.addAll(StandardObjects.NARROW_INTERFACE_COLUMNS);
        all.forEach(column -> columns.put(column, collected.rows(column)));
    }

    /** An interface, and its ifIndex for the provenance of its values. */
    record Row(Oid index, InterfaceSample sample) {}

    /** Every interface, by ifIndex; its name is its own, however often the device repeats one. */
    static List<Row> read(Collected collected, Instant at) {
        InterfaceTable table = new InterfaceTable(collected);
        Map<Oid, String> names = table.names();
        List<Row> rows = new ArrayList<>();
        names.forEach((index, name) -> rows.add(new Row(index, table.sample(index, name, at))));
        return rows;
    }

    /** Whether every interface that is there has 64-bit counters. */
    static boolean isWide(Collected collected) {
        return collected.rows(StandardObjects.IF_HC_IN_OCTETS).size()
                >= collected.rows(StandardObjects.IF_OPER_STATUS).size();
    }

    private Map<Oid, String> names() {
        Map<Oid, String> names = new TreeMap<>();
        column(StandardObjects.IF_OPER_STATUS).keySet().forEach(index -> names.put(index, ""));
        column(StandardObjects.IF_DESCR).keySet().forEach(index -> names.put(index, ""));
        names.replaceAll((index, none) -> text(StandardObjects.IF_NAME, index)
                .or(() -> text(StandardObjects.IF_DESCR, index))
                .orElse("ifIndex " + index));
        Map<String, Long> uses = new HashMap<>();
        names.values().forEach(name -> uses.merge(name, 1L, Long::sum));
        names.replaceAll((index, name) -> uses.getOrDefault(name, 1L) == 1 ? name : unique(index, name));
        return names;
    }

    private String unique(Oid index, String name) {
        return text(StandardObjects.IF_DESCR, index)
                        .filter(description -> !description.equals(name))
                        .map(description -> name + " " + description)
                        .orElse(name)
                + " #"
                + index;
    }

    private InterfaceSample sample(Oid index, String name, Instant at) {
        Map<Counted, Counter> counters = new EnumMap<>(Counted.class);
        Long discontinuity =
                number(StandardObjects.IF_COUNTER_DISCONTINUITY, index).orElse(null);
        octets(index, StandardObjects.IF_HC_IN_OCTETS, StandardObjects.IF_IN_OCTETS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.IN_OCTETS, counter));
        octets(index, StandardObjects.IF_HC_OUT_OCTETS, StandardObjects.IF_OUT_OCTETS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.OUT_OCTETS, counter));
        narrow(index, StandardObjects.IF_IN_ERRORS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.IN_ERRORS, counter));
        narrow(index, StandardObjects.IF_OUT_ERRORS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.OUT_ERRORS, counter));
        narrow(index, StandardObjects.IF_IN_DISCARDS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.IN_DISCARDS, counter));
        narrow(index, StandardObjects.IF_OUT_DISCARDS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.OUT_DISCARDS, counter));
        return new InterfaceSample(
                name,
                text(StandardObjects.IF_ALIAS, index).orElse(null),
                number(StandardObjects.IF_OPER_STATUS, index)
                        .map(status -> status == UP)
                        .orElse(null),
                number(StandardObjects.IF_ADMIN_STATUS, index).orElse(UP) == UP,
                speed(index),
                counters,
                at);
    }

    private Optional<Counter> octets(Oid index, Oid wide, Oid narrow, @Nullable Long discontinuity) {
        return number(wide, index)
                .map(value -> new Counter(value, 64, discontinuity))
                .or(() -> narrow(index, narrow, discontinuity));
    }

    private Optional<Counter> narrow(Oid index, Oid column, @Nullable Long discontinuity) {
        return number(column, index).map(value -> new Counter(value & 0xFFFF_FFFFL, 32, discontinuity));
    }

    private @Nullable Double speed(Oid index) {
        Optional<Double> high = number(StandardObjects.IF_HIGH_SPEED, index)
                .filter(megabits -> megabits > 0)
                .map(megabits -> megabits * 1e6);
        return high.or(() -> number(StandardObjects.IF_SPEED, index)
                        .filter(bits -> bits > 0 && bits < SPEED_DOES_NOT_FIT)
                        .map(Long::doubleValue))
                .orElse(null);
    }

    private Map<Oid, SnmpValue> column(Oid column) {
        return columns.getOrDefault(column, Map.of());
    }

    private Optional<Long> number(Oid column, Oid index) {
        SnmpValue value = column(column).get(index);
        if (value instanceof SnmpValue.Whole whole) {
            return Optional.of(whole.value());
        }
        return value instanceof SnmpValue.Wide wide ? Optional.of(wide.bits()) : Optional.empty();
    }

    private Optional<String> text(Oid column, Oid index) {
        return column(column).get(index) instanceof SnmpValue.Octets octets
                ? Optional.of(octets.text()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
