package scot.tolbooth.collector.discovery;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/**
 * What ENTITY-MIB (RFC 6933) says of the device as a whole: its chassis, or the first of a stack.
 *
 * @param serial absent where it is not said; so are maker and model
 */
record EntityReading(
        @Nullable String serial,
        @Nullable String manufacturer,
        @Nullable String model) {

    private static final int CHASSIS = 3;
    private static final EntityReading NOTHING = new EntityReading(null, null, null);

    static EntityReading of(Collected collected) {
        return collected.rows(ProbeObjects.ENTITY_CLASS).entrySet().stream()
                .filter(row -> row.getValue() instanceof SnmpValue.Whole kind && kind.value() == CHASSIS)
                .map(row -> at(collected, row.getKey()))
                .filter(chassis -> !chassis.equals(NOTHING))
                .max(Comparator.comparingLong(EntityReading::known))
                .orElse(NOTHING);
    }

    private static EntityReading at(Collected collected, Oid index) {
        return new EntityReading(
                text(collected, ProbeObjects.ENTITY_SERIAL, index),
                text(collected, ProbeObjects.ENTITY_MAKER, index),
                text(collected, ProbeObjects.ENTITY_MODEL, index));
    }

    private long known() {
        return Stream.of(Optional.ofNullable(serial), Optional.ofNullable(manufacturer), Optional.ofNullable(model))
                .filter(Optional::isPresent)
                .count();
    }

    private static @Nullable String text(Collected collected, Oid column, Oid index) {
        return collected.rows(column).get(index) instanceof SnmpValue.Octets octets
                        && !octets.text().isBlank()
                ? octets.text()
                : null;
    }
}
