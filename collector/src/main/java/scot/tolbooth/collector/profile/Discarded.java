package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.tolbooth.collector.profile.Conversion.Verdict;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/**
 * Something that a profile asks for and that came to nothing.
 *
 * @param source name and identifier of the object
 * @param sent what the device gave; empty where it gave nothing
 * @param reason in words: missing, stands for none, out of bounds ...
 */
public record Discarded(String source, String sent, String reason) {

    private static final int ROWS_SHOWN = 50;

    /** All that came to nothing, in the order of the profile. */
    public static List<Discarded> of(Profile profile, Collected collected) {
        List<Discarded> discarded = new ArrayList<>();
        profile.quantities().distinct().forEach(quantity -> numbers(quantity, collected, discarded));
        profile.facts().values().stream()
                .flatMap(List::stream)
                .forEach(source -> word(source, source.oid(), collected, discarded));
        Stream.concat(profile.tables(), profile.lists().values().stream().map(Listing::table))
                .forEach(table ->
                        table.columns().forEach((name, source) -> column(name, source, table, collected, discarded)));
        return discarded.stream().distinct().toList();
    }

    private static void numbers(Quantity quantity, Collected collected, List<Discarded> discarded) {
        Source source = quantity.source();
        if (quantity.aggregate() == null) {
            collected
                    .value(source.oid())
                    .ifPresentOrElse(
                            value -> judge(
                                    source,
                                    source.oid(),
                                    value,
                                    source.conversion().verdict(value, 1),
                                    discarded),
                            () -> discarded.add(missing(source)));
            return;
        }
        Map<Oid, SnmpValue> rows = quantity.rows(collected);
        if (rows.isEmpty()) {
            boolean unlike = !collected.rows(source.oid()).isEmpty();
            discarded.add(
                    unlike
                            ? new Discarded(source.at(source.oid()).toString(), "", "no row that it is for")
                            : missing(source));
        }
        rows.forEach((index, value) -> judge(
                source,
                source.oid().append(index),
                value,
                source.conversion().verdict(value, quantity.multiplied(collected, index)),
                discarded));
    }

    private static void word(Source source, Oid oid, Collected collected, List<Discarded> discarded) {
        collected
                .value(oid)
                .ifPresentOrElse(
                        value -> judge(source, oid, value, source.conversion().wordVerdict(value), discarded),
                        () -> discarded.add(missing(source)));
    }

    private static void column(
            String name, Source source, Table table, Collected collected, List<Discarded> discarded) {
        Map<Oid, SnmpValue> rows = collected.rows(source.oid());
        if (rows.isEmpty()) {
            discarded.add(missing(source));
        }
        boolean isNumber = table.columns().containsKey(name) && Columns.isNumber(name) && !table.isList();
        List<Discarded> here = new ArrayList<>();
        rows.forEach((index, value) -> {
            if (table.index().decode(index).isEmpty()) {
                here.add(new Discarded(
                        source.at(source.oid().append(index)).toString(), shown(value), "an index of another form"));
            } else {
                Verdict verdict = isNumber
                        ? source.conversion().verdict(value, 1)
                        : source.conversion().wordVerdict(value);
                judge(source, source.oid().append(index), value, verdict, here);
            }
        });
        discarded.addAll(here.size() <= ROWS_SHOWN ? here : here.subList(0, ROWS_SHOWN));
        if (here.size() > ROWS_SHOWN) {
            discarded.add(new Discarded(
                    source.at(source.oid()).toString(), "", "and %d more rows".formatted(here.size() - ROWS_SHOWN)));
        }
    }

    private static void judge(Source source, Oid oid, SnmpValue value, Verdict verdict, List<Discarded> discarded) {
        if (verdict != Verdict.TAKEN) {
            discarded.add(new Discarded(source.at(oid).toString(), shown(value), verdict.words()));
        }
    }

    private static Discarded missing(Source source) {
        return new Discarded(source.at(source.oid()).toString(), "", "missing");
    }

    private static String shown(SnmpValue value) {
        String text = Conversion.text(value);
        return text.length() <= 80 ? text : text.substring(0, 80) + " ...";
    }
}
