package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.ProfileReading.AccessPoint;
import scot.tolbooth.collector.profile.ProfileReading.Fact;
import scot.tolbooth.collector.profile.ProfileReading.Line;
import scot.tolbooth.collector.profile.ProfileReading.Radio;
import scot.tolbooth.collector.profile.ProfileReading.Ssid;
import scot.tolbooth.collector.snmp.Oid;

/** Reads what was collected with the eyes of a profile: values in, values out. */
public final class ProfileReader {

    private static final Provenance ITS_RADIOS = new Provenance("sum over its radios", null);
    private static final Provenance ITS_ROW = new Provenance("its row in the controller's table", null);

    private ProfileReader() {}

    public static ProfileReading read(Profile profile, Collected collected) {
        return read(profile, collected, true);
    }

    /** The same without what is only shown: facts of the device itself, and lists. */
    public static ProfileReading numbers(Profile profile, Collected collected) {
        return read(profile, collected, false);
    }

    private static ProfileReading read(Profile profile, Collected collected, boolean shown) {
        Map<String, Measured> device = new LinkedHashMap<>();
        profile.device().forEach((field, formulas) -> {
            for (Formula formula : formulas) {
                Optional<Measured> measured = formula.read(collected);
                if (measured.isPresent()) {
                    device.put(field, measured.get());
                    return;
                }
            }
        });
        Rows rows = new Rows(collected);
        List<Radio> byRow = new RadioRows(rows, Columns.RADIO_NUMBERS).read(profile.radios());
        Map<String, String> identities = new HashMap<>();
        List<AccessPoint> accessPoints = accessPoints(profile, rows, byRow, identities);
        List<Radio> radios = byRow.stream()
                .map(radio -> new Radio(
                        identities.getOrDefault(radio.identity(), radio.identity()), radio.band(), radio.fields()))
                .toList();
        List<Ssid> ssids = ssids(profile, rows);
        // An access point that is polled itself is known by a fact: its serial number.
        Map<String, Fact> facts = shown || profile.self() ? facts(profile, collected) : Map.of();
        return new ProfileReading(
                device,
                facts,
                accessPoints,
                radios,
                ssids,
                shown ? lines(profile, rows, collected) : List.of(),
                clients(profile, collected, accessPoints, radios, ssids),
                read(profile.accessPointCount(), collected),
                read(profile.accessPointsUp(), collected),
                rejected(profile, collected, rows));
    }

    private static int rejected(Profile profile, Collected collected, Rows rows) {
        Set<Oid> rejected = new HashSet<>(rows.rejected());
        profile.rejected(collected).forEach(rejected::add);
        return rejected.size();
    }

    private static Map<String, Fact> facts(Profile profile, Collected collected) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        profile.facts()
                .forEach((name, sources) -> sources.stream()
                        .flatMap(source -> fact(source, source.oid(), collected).stream())
                        .findFirst()
                        .ifPresent(fact -> facts.put(name, fact)));
        return facts;
    }

    private static Optional<Fact> fact(Source source, Oid oid, Collected collected) {
        return collected
                .value(oid)
                .flatMap(source.conversion()::word)
                .map(text -> new Fact(text, source.at(oid), source.slow()));
    }

    private static List<Line> lines(Profile profile, Rows rows, Collected collected) {
        List<Line> lines = new ArrayList<>();
        profile.lists()
                .forEach((list, listing) -> rows.of(listing.table()).forEach((key, row) -> {
                    Map<String, Fact> facts = new LinkedHashMap<>();
                    listing.table()
                            .columns()
                            .keySet()
                            .forEach(name -> row.fact(name).ifPresent(fact -> facts.put(name, fact)));
                    lines.add(new Line(list, name(listing, key, collected), facts));
                }));
        return lines;
    }

    /** By what a row is known: the name that another table has for its number, or else the number itself. */
    private static String name(Listing listing, IndexForm.RowKey key, Collected collected) {
        String part = key.part().isEmpty() ? "" : " " + key.part();
        Source names = listing.names();
        Optional<String> known = names == null || !key.owner().matches("\\d{1,10}")
                ? Optional.empty()
                : fact(names, names.oid().append(Oid.of(key.owner())), collected)
                        .map(Fact::text);
        return known.orElse(key.owner()) + part;
    }

    private static List<AccessPoint> accessPoints(
            Profile profile, Rows rows, List<Radio> radios, Map<String, String> identities) {
        Table table = profile.accessPoints();
        if (table == null) {
            return List.of();
        }
        Map<String, Double> byRadio = new LinkedHashMap<>();
        radios.forEach(radio -> Optional.ofNullable(radio.fields().get("clients"))
                .ifPresent(clients -> byRadio.merge(radio.identity(), clients.value(), Double::sum)));
        List<AccessPoint> accessPoints = new ArrayList<>();
        rows.of(table).forEach((key, row) -> {
            AccessPoint accessPoint = accessPoint(key.owner(), row, byRadio);
            // Whatever repeats is no identity: then the row's own key is.
            boolean repeats = identities.containsValue(accessPoint.identity());
            identities.put(key.owner(), repeats ? key.owner() : accessPoint.identity());
            accessPoints.add(repeats ? accessPoint.knownAs(key.owner()) : accessPoint);
        });
        return accessPoints;
    }

    private static AccessPoint accessPoint(String identity, Rows.Row row, Map<String, Double> byRadio) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String name : List.of("model", "serial", "software", "location", "address")) {
            row.fact(name).ifPresent(fact -> facts.put(name, fact));
        }
        Optional<Fact> status = row.fact("status");
        Double radioClients = byRadio.get(identity);
        Measured clients =
                row.number("clients").orElse(radioClients == null ? null : new Measured(radioClients, ITS_RADIOS));
        return new AccessPoint(
                row.text("identity").orElse(identity),
                row.text("name").orElse(identity),
                row.has("status") ? status.map(Fact::text).orElse("degraded") : "up",
                status.map(Fact::from).orElse(ITS_ROW),
                clients,
                facts);
    }

    private static List<Ssid> ssids(Profile profile, Rows rows) {
        Map<String, Measured> clients = new LinkedHashMap<>();
        for (Table table : profile.ssids()) {
            boolean named = table.columns().containsKey("ssid");
            rows.of(table).forEach((key, row) -> {
                Optional<String> name = named ? row.text("ssid") : Optional.of(key.owner());
                name.filter(text -> !text.isBlank())
                        .ifPresent(text -> row.number("clients")
                                .ifPresent(count -> clients.merge(text, count, ProfileReader::sum)));
            });
        }
        return clients.entrySet().stream()
                .map(entry -> new Ssid(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<Measured> clients(
            Profile profile,
            Collected collected,
            List<AccessPoint> accessPoints,
            List<Radio> radios,
            List<Ssid> ssids) {
        for (ClientCount count : profile.clients()) {
            Optional<Measured> total = count instanceof ClientCount.Total own
                    ? own.quantity().read(collected)
                    : total(
                            count instanceof ClientCount.AccessPoints
                                    ? accessPoints.stream()
                                            .map(AccessPoint::clients)
                                            .toList()
                                    : count instanceof ClientCount.Radios
                                            ? radios.stream()
                                                    .map(radio -> radio.fields().get("clients"))
                                                    .toList()
                                            : ssids.stream().map(Ssid::clients).toList());
            if (total.isPresent()) {
                return total;
            }
        }
        return Optional.empty();
    }

    private static Optional<Measured> total(Collection<? extends @Nullable Measured> parts) {
        Measured sum = null;
        for (Measured part : parts) {
            if (part != null) {
                sum = sum == null ? part : sum(sum, part);
            }
        }
        return Optional.ofNullable(sum);
    }

    private static Optional<Measured> read(@Nullable Quantity quantity, Collected collected) {
        return Optional.ofNullable(quantity).flatMap(present -> present.read(collected));
    }

    static Measured sum(Measured one, Measured other) {
        return new Measured(one.value() + other.value(), one.from());
    }
}
