package scot.tolbooth.collector.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.Counter;
import scot.tolbooth.collector.measure.InterfaceSample;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;
import scot.tolbooth.collector.measure.ReadTime;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;

/** The interfaces of a device, from IF-MIB: values in, values out. */
final class InterfaceTable {

    private static final long UP = 1;
    private static final long SPEED_DOES_NOT_FIT = 0xFFFF_FFFFL;

    private final Map<Oid, SnmpValues.Column> columns = new HashMap<>();

    private InterfaceTable(Collected collected) {
        for (Oid column : StandardObjects.INTERFACE_COLUMNS) {
            columns.put(column, collected.column(column));
        }
    }

    /** An interface, and where its row stands. */
    record Row(Place place, InterfaceSample sample) {

        /** Its ifIndex, for the provenance of its values. */
        Oid index() {
            return place.index();
        }
    }

    /**
     * Where a row stands.
     *
     * @param object one of its objects
     * @param prefix how many sub-identifiers of that stand before the ifIndex
     * @param number of the row in its column
     */
    record Place(Oid object, int prefix, int number) {

        Oid index() {
            return object.from(prefix);
        }
    }

    /** Every interface, by ifIndex; its name is its own, however often the device repeats one. */
    static List<Row> read(Collected collected, ReadTime time) {
        InterfaceTable table = new InterfaceTable(collected);
        List<Place> places = table.places();
        List<String> names = table.names(places);
        List<Row> rows = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            rows.add(new Row(places.get(i), table.sample(places.get(i), names.get(i), time)));
        }
        return rows;
    }

    /** Whether every interface that is there has 64-bit counters. */
    static boolean isWide(Collected collected) {
        return collected.column(StandardObjects.IF_HC_IN_OCTETS).size()
                >= collected.column(StandardObjects.IF_OPER_STATUS).size();
    }

    /** The rows that have a status or a description, by ifIndex. */
    private List<Place> places() {
        SnmpValues.Column states = column(StandardObjects.IF_OPER_STATUS);
        SnmpValues.Column descriptions = column(StandardObjects.IF_DESCR);
        List<Place> places = new ArrayList<>(Math.max(states.size(), descriptions.size()));
        for (int row = 0; row < states.size(); row++) {
            places.add(new Place(states.object(row), states.prefix(), row));
        }
        for (int row = 0; row < descriptions.size(); row++) {
            if (states.beside(descriptions.object(row), descriptions.prefix(), row) == null) {
                places.add(new Place(descriptions.object(row), descriptions.prefix(), row));
            }
        }
        if (places.size() > states.size()) {
            places.sort(Comparator.comparing(Place::index));
        }
        return places;
    }

    private List<String> names(List<Place> places) {
        List<String> names = new ArrayList<>(places.size());
        Map<String, Integer> uses = new HashMap<>();
        for (Place place : places) {
            String name = text(StandardObjects.IF_NAME, place)
                    .or(() -> text(StandardObjects.IF_DESCR, place))
                    .orElseGet(() -> "ifIndex " + place.index());
            names.add(name);
            uses.merge(name, 1, Integer::sum);
        }
        if (uses.size() < names.size()) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                names.set(i, uses.getOrDefault(name, 1) == 1 ? name : unique(places.get(i), name));
            }
        }
        return names;
    }

    private String unique(Place place, String name) {
        return text(StandardObjects.IF_DESCR, place)
                        .filter(description -> !description.equals(name))
                        .map(description -> name + " " + description)
                        .orElse(name)
                + " #"
                + place.index();
    }

    private InterfaceSample sample(Place place, String name, ReadTime time) {
        Map<Counted, Counter> counters = new EnumMap<>(Counted.class);
        Long discontinuity =
                number(StandardObjects.IF_COUNTER_DISCONTINUITY, place).orElse(null);
        octets(place, StandardObjects.IF_HC_IN_OCTETS, StandardObjects.IF_IN_OCTETS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.IN_OCTETS, counter));
        octets(place, StandardObjects.IF_HC_OUT_OCTETS, StandardObjects.IF_OUT_OCTETS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.OUT_OCTETS, counter));
        narrow(place, StandardObjects.IF_IN_ERRORS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.IN_ERRORS, counter));
        narrow(place, StandardObjects.IF_OUT_ERRORS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.OUT_ERRORS, counter));
        narrow(place, StandardObjects.IF_IN_DISCARDS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.IN_DISCARDS, counter));
        narrow(place, StandardObjects.IF_OUT_DISCARDS, discontinuity)
                .ifPresent(counter -> counters.put(Counted.OUT_DISCARDS, counter));
        return new InterfaceSample(
                name,
                text(StandardObjects.IF_ALIAS, place).orElse(null),
                number(StandardObjects.IF_OPER_STATUS, place)
                        .map(status -> status == UP)
                        .orElse(null),
                number(StandardObjects.IF_ADMIN_STATUS, place).orElse(UP) == UP,
                speed(place),
                counters,
                time);
    }

    private Optional<Counter> octets(Place place, Oid wide, Oid narrow, @Nullable Long discontinuity) {
        return number(wide, place)
                .map(value -> new Counter(value, 64, discontinuity))
                .or(() -> narrow(place, narrow, discontinuity));
    }

    private Optional<Counter> narrow(Place place, Oid column, @Nullable Long discontinuity) {
        return number(column, place).map(value -> new Counter(value & 0xFFFF_FFFFL, 32, discontinuity));
    }

    private @Nullable Double speed(Place place) {
        Optional<Double> high = number(StandardObjects.IF_HIGH_SPEED, place)
                .filter(megabits -> megabits > 0)
                .map(megabits -> megabits * 1e6);
        return high.or(() -> number(StandardObjects.IF_SPEED, place)
                        .filter(bits -> bits > 0 && bits < SPEED_DOES_NOT_FIT)
                        .map(Long::doubleValue))
                .orElse(null);
    }

    private SnmpValues.Column column(Oid column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private @Nullable SnmpValue value(Oid column, Place place) {
        return column(column).beside(place.object, place.prefix, place.number);
    }

    private Optional<Long> number(Oid column, Place place) {
        SnmpValue value = value(column, place);
        if (value instanceof SnmpValue.Whole whole) {
            return Optional.of(whole.value());
        }
        return value instanceof SnmpValue.Wide wide ? Optional.of(wide.bits()) : Optional.empty();
    }

    private Optional<String> text(Oid column, Place place) {
        return value(column, place) instanceof SnmpValue.Octets octets
                ? Optional.of(octets.text()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
