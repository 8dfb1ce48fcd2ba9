package scot.tolbooth.collector.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;

/**
 * What to read from one kind of device: data, from a file.
 *
 * @param name the file's name without its ending, as in a device's {@code profile}
 * @param device numbers of the device, each with the ways to get it in order of preference
 * @param facts what the device says of itself, such as its model
 * @param self whether the device is an access point itself
 * @param wirelessOptional whether some of these devices have nothing to do with Wi-Fi
 * @param accessPointCount access points that belong to it, where it has no table of them
 * @param accessPointsUp those of them that are up
 */
public record Profile(
        String name,
        String title,
        List<Match> matches,
        Map<String, List<Formula>> device,
        Map<String, Source> facts,
        boolean self,
        boolean wirelessOptional,
        @Nullable Table accessPoints,
        @Nullable Quantity accessPointCount,
        @Nullable Quantity accessPointsUp,
        List<Table> radios,
        List<Table> ssids,
        List<ClientCount> clients) {

    /**
     * Which devices a profile is for.
     *
     * @param objectId prefix of their sysObjectID
     * @param description what their sysDescr must show; absent for any
     */
    public record Match(Oid objectId, @Nullable Pattern description) {

        boolean accepts(Oid systemObjectId, String systemDescription) {
            return systemObjectId.startsWith(objectId)
                    && (description == null
                            || description.matcher(systemDescription).find());
        }
    }

    /** Single objects to ask for. */
    public Set<Oid> objects(boolean withSlow) {
        return Stream.of(
                        quantities()
                                .filter(quantity -> quantity.aggregate() == null)
                                .flatMap(Quantity::sources),
                        facts.values().stream())
                .flatMap(stream -> stream)
                .filter(source -> withSlow || !source.slow())
                .map(Source::oid)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Columns to walk. */
    public Set<Oid> columns(boolean withSlow) {
        return Stream.of(
                        quantities()
                                .filter(quantity -> quantity.aggregate() != null)
                                .flatMap(Quantity::sources),
                        tables().flatMap(table -> table.columns().values().stream()))
                .flatMap(stream -> stream)
                .filter(source -> withSlow || !source.slow())
                .map(Source::oid)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What of all that is read rarely. */
    public Set<Oid> slowObjects() {
        Set<Oid> slow = new LinkedHashSet<>(objects(true));
        slow.addAll(columns(true));
        slow.removeAll(objects(false));
        slow.removeAll(columns(false));
        return slow;
    }

    /** Whether such devices have to do with Wi-Fi, all or some of them. */
    public boolean isWireless() {
        return self || accessPoints != null || !clients.isEmpty();
    }

    /** Objects whose numbers are not credible; rows of tables apart. */
    Stream<Oid> rejected(Collected collected) {
        return quantities().flatMap(quantity -> quantity.rejected(collected));
    }

    Stream<Table> tables() {
        return Stream.of(Stream.ofNullable(accessPoints), radios.stream(), ssids.stream())
                .flatMap(stream -> stream);
    }

    private Stream<Quantity> quantities() {
        Stream<Quantity> health = device.values().stream().flatMap(List::stream).flatMap(Profile::quantities);
        Stream<Quantity> totals = clients.stream()
                .filter(ClientCount.Total.class::isInstance)
                .map(count -> ((ClientCount.Total) count).quantity());
        return Stream.of(health, totals, Stream.ofNullable(accessPointCount), Stream.ofNullable(accessPointsUp))
                .flatMap(stream -> stream);
    }

    private static Stream<Quantity> quantities(Formula formula) {
        if (formula instanceof Formula.Share share) {
            return Stream.of(share.total().stream(), share.used().stream(), share.free().stream())
                    .flatMap(stream -> stream);
        }
        return formula instanceof Formula.Plain plain ? Stream.of(plain.quantity()) : Stream.empty();
    }
}
