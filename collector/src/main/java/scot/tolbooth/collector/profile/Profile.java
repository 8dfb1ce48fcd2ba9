package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;

/**
 * What to read from one kind of device: data, from a file.
 *
 * @param standard whether the generic profile gives what this one does not
 * @param device numbers of the device, each with the ways to get it in order of preference
 * @param facts what the device says of itself, such as its model, each with the ways to get it
 * @param self whether the device is an access point itself
 * @param wirelessOptional whether some of these devices have nothing to do with Wi-Fi
 * @param accessPointCount access points that belong to it, where it has no table of them
 * @param accessPointsUp those of them that are up
 * @param lists tables shown as they are, by what their rows are
 * @param clients the one way in which its clients are counted; where that gives nothing, the next
 */
public record Profile(
        Origin origin,
        String title,
        List<Match> matches,
        boolean standard,
        Map<String, List<Formula>> device,
        Map<String, List<Source>> facts,
        boolean self,
        boolean wirelessOptional,
        @Nullable Table accessPoints,
        @Nullable Quantity accessPointCount,
        @Nullable Quantity accessPointsUp,
        List<Table> radios,
        List<Table> ssids,
        Map<String, Listing> lists,
        List<ClientCount> clients) {

    /**
     * Where a profile comes from.
     *
     * @param name of the file without its ending, as in a device's {@code profile}
     * @param own whether it stands in the operator's directory
     * @param revision tells apart what a file held before and after a change
     */
    public record Origin(String name, boolean own, int revision) {}

    /**
     * Which devices a profile is for.
     *
     * @param objectId prefix of their sysObjectID
     * @param description what their sysDescr must show; absent for any
     */
    public record Match(Oid objectId, @Nullable Pattern description) {

        /** The prefix of sysObjectID as it is written. */
        public String prefix() {
            return objectId.toString();
        }

        boolean accepts(Oid systemObjectId, String systemDescription) {
            return systemObjectId.startsWith(objectId)
                    && (description == null
                            || description.matcher(systemDescription).find());
        }
    }

    public String name() {
        return origin.name();
    }

    /** All there is to ask for. */
    public Asked all() {
        return asked(device, lists, source -> true);
    }

    /**
     * What to ask for between two full readings: nothing that changes rarely, and of the ways to a number only the one
     * that gave it. Lists without rows wait for the next full reading.
     */
    public Asked fast(Collected seen) {
        Map<String, List<Formula>> settled = new LinkedHashMap<>();
        device.forEach((field, formulas) -> settled.put(
                field,
                formulas.stream()
                        .filter(formula -> formula.read(seen).isPresent())
                        .limit(1)
                        .toList()));
        Map<String, Listing> filled = new LinkedHashMap<>();
        lists.forEach((name, list) -> {
            if (list.table().columns().values().stream()
                    .anyMatch(column -> !seen.rows(column.oid()).isEmpty())) {
                filled.put(name, list);
            }
        });
        return asked(settled, filled, source -> !source.slow());
    }

    /** What of all that is read rarely. */
    public Set<Oid> slowObjects() {
        Set<Oid> slow = all().all().collect(Collectors.toCollection(LinkedHashSet::new));
        asked(device, lists, source -> !source.slow()).all().forEach(slow::remove);
        return slow;
    }

    /** Whether such devices have to do with Wi-Fi, all or some of them. */
    public boolean isWireless() {
        return self || accessPoints != null || !clients.isEmpty();
    }

    /** With what the generic profile says where this one says nothing, if it asks for that. */
    Profile with(Profile generic) {
        if (!standard) {
            return this;
        }
        Map<String, List<Formula>> allDevice = new LinkedHashMap<>(device);
        generic.device.forEach((field, formulas) -> allDevice.merge(field, formulas, Profile::both));
        Map<String, List<Source>> allFacts = new LinkedHashMap<>(facts);
        generic.facts.forEach((name, sources) -> allFacts.merge(name, sources, Profile::both));
        Map<String, Listing> allLists = new LinkedHashMap<>(generic.lists);
        allLists.putAll(lists);
        return new Profile(
                new Origin(name(), origin.own(), 31 * origin.revision() + generic.origin.revision()),
                title,
                matches,
                true,
                allDevice,
                allFacts,
                self,
                wirelessOptional,
                accessPoints,
                accessPointCount,
                accessPointsUp,
                radios,
                ssids,
                allLists,
                clients);
    }

    /** Every object that is read, and for what, in the order of the file. */
    public List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        device.forEach((field, formulas) -> formulas.stream()
                .flatMap(Formula::quantities)
                .flatMap(Quantity::sources)
                .forEach(source -> wanted.add(Wanted.of("device: " + field, source))));
        facts.forEach((name, sources) -> sources.forEach(source -> wanted.add(Wanted.of("device: " + name, source))));
        Stream.ofNullable(accessPoints).forEach(table -> columns("access points", table, wanted));
        Stream.of(accessPointCount, accessPointsUp)
                .flatMap(Stream::ofNullable)
                .forEach(quantity -> wanted.add(Wanted.of("count of access points", quantity.source())));
        radios.forEach(table -> columns("radios", table, wanted));
        ssids.forEach(table -> columns("networks", table, wanted));
        lists.forEach((name, list) -> columns(name.replace('_', ' '), list.table(), wanted));
        clients.stream()
                .filter(ClientCount.Total.class::isInstance)
                .map(count -> ((ClientCount.Total) count).quantity())
                .forEach(quantity -> wanted.add(Wanted.of("clients", quantity.source())));
        return wanted.stream().distinct().toList();
    }

    private static void columns(String about, Table table, List<Wanted> wanted) {
        table.columns().forEach((name, source) -> wanted.add(Wanted.of(about + ": " + name, source)));
    }

    /**
     * An object that is read.
     *
     * @param purpose such as {@code device: cpu_ratio}
     * @param slow whether it is read every quarter of an hour only
     */
    public record Wanted(String purpose, String object, String oid, boolean slow) {

        private static Wanted of(String purpose, Source source) {
            return new Wanted(purpose, source.object(), source.oid().toString(), source.slow());
        }
    }

    Stream<Table> tables() {
        return Stream.of(Stream.ofNullable(accessPoints), radios.stream(), ssids.stream())
                .flatMap(stream -> stream);
    }

    Stream<Quantity> quantities() {
        return quantities(device);
    }

    /** Objects whose numbers are not credible; rows of tables apart. */
    Stream<Oid> rejected(Collected collected) {
        return quantities().flatMap(quantity -> quantity.rejected(collected));
    }

    private Asked asked(Map<String, List<Formula>> formulas, Map<String, Listing> listings, Predicate<Source> wanted) {
        Stream<Source> objects = Stream.concat(
                quantities(formulas)
                        .filter(quantity -> quantity.aggregate() == null)
                        .flatMap(Quantity::sources),
                facts.values().stream().flatMap(List::stream));
        Stream<Source> columns = Stream.of(
                        quantities(formulas)
                                .filter(quantity -> quantity.aggregate() != null)
                                .flatMap(Quantity::sources),
                        tables().flatMap(table -> table.columns().values().stream()),
                        listings.values().stream().flatMap(list -> list.table().columns().values().stream()),
                        listings.values().stream().flatMap(list -> Stream.ofNullable(list.names())))
                .flatMap(stream -> stream);
        return new Asked(oids(objects, wanted), oids(columns, wanted));
    }

    private Stream<Quantity> quantities(Map<String, List<Formula>> formulas) {
        Stream<Quantity> health =
                formulas.values().stream().flatMap(List::stream).flatMap(Formula::quantities);
        Stream<Quantity> totals = clients.stream()
                .filter(ClientCount.Total.class::isInstance)
                .map(count -> ((ClientCount.Total) count).quantity());
        return Stream.of(health, totals, Stream.ofNullable(accessPointCount), Stream.ofNullable(accessPointsUp))
                .flatMap(stream -> stream);
    }

    private static Set<Oid> oids(Stream<Source> sources, Predicate<Source> wanted) {
        return sources.filter(wanted).map(Source::oid).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).distinct().toList();
    }
}
