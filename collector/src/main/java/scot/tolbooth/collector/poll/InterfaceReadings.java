package scot.tolbooth.collector.poll;

import java.util.Map;
import scot.tolbooth.collector.measure.CounterDelta;
import scot.tolbooth.collector.measure.InterfaceSample;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;
import scot.tolbooth.collector.profile.ProfileReading;
import scot.tolbooth.collector.profile.Provenance;
import scot.tolbooth.collector.snmp.Oid;

/** Writes what is known of one interface into the sheet of readings. */
final class InterfaceReadings {

    private static final Provenance NOBODY_LOOKS = new Provenance("", null);

    private final ReadingSheet sheet;
    private final InterfaceTable.Row row;
    private final Map<String, String> tags;

    InterfaceReadings(ReadingSheet sheet, InterfaceTable.Row row) {
        this.sheet = sheet;
        this.row = row;
        this.tags = Map.of("interface", row.sample().name());
    }

    void write(Map<Counted, CounterDelta> rates) {
        InterfaceSample sample = row.sample();
        if (sample.up() != null) {
            Provenance source = at("IF-MIB::ifOperStatus", StandardObjects.IF_OPER_STATUS);
            sheet.number("interface", tags, "up", sample.up() ? 1 : 0, source);
        }
        Double speed = sample.bitsPerSecond();
        if (speed != null) {
            sheet.number(
                    "interface",
                    tags,
                    "speed_bits_per_second",
                    speed,
                    at("IF-MIB::ifHighSpeed", StandardObjects.IF_HIGH_SPEED));
        }
        rates.forEach((counted, delta) -> {
            if (delta instanceof CounterDelta.Rate rate) {
                sheet.number("interface", tags, counted.field(), rate.perSecond(), source(counted));
                utilisation(counted, rate.perSecond(), speed);
            } else if (delta instanceof CounterDelta.Gap gap) {
                sheet.fact("interface", tags, counted.field(), gap.reason(), source(counted));
            }
        });
        if (sample.alias() != null) {
            Provenance source = at("IF-MIB::ifAlias", StandardObjects.IF_ALIAS);
            sheet.fact("interface", tags, "alias", new ProfileReading.Fact(sample.alias(), source, true));
        }
        sheet.endRow("interface", tags);
    }

    private void utilisation(Counted counted, double rate, @org.jspecify.annotations.Nullable Double speed) {
        if (speed != null && counted.factor() == 8) {
            String field = counted == Counted.IN_OCTETS ? "in_utilisation_ratio" : "out_utilisation_ratio";
            sheet.number("interface", tags, field, Math.min(1, rate / speed), source(counted));
        }
    }

    private Provenance source(Counted counted) {
        boolean wide = row.sample().counters().get(counted) != null
                && row.sample().counters().get(counted).bits() == 64;
        return switch (counted) {
            case IN_OCTETS ->
                wide
                        ? at("IF-MIB::ifHCInOctets", StandardObjects.IF_HC_IN_OCTETS)
                        : at("IF-MIB::ifInOctets", StandardObjects.IF_IN_OCTETS);
            case OUT_OCTETS ->
                wide
                        ? at("IF-MIB::ifHCOutOctets", StandardObjects.IF_HC_OUT_OCTETS)
                        : at("IF-MIB::ifOutOctets", StandardObjects.IF_OUT_OCTETS);
            case IN_ERRORS -> at("IF-MIB::ifInErrors", StandardObjects.IF_IN_ERRORS);
            case OUT_ERRORS -> at("IF-MIB::ifOutErrors", StandardObjects.IF_OUT_ERRORS);
            case IN_DISCARDS -> at("IF-MIB::ifInDiscards", StandardObjects.IF_IN_DISCARDS);
            case OUT_DISCARDS -> at("IF-MIB::ifOutDiscards", StandardObjects.IF_OUT_DISCARDS);
        };
    }

    private Provenance at(String object, Oid column) {
        return sheet.isShown() ? new Provenance(object, column.append(row.index())) : NOBODY_LOOKS;
    }
}
