package scot.tolbooth.collector.profile;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import scot.tolbooth.collector.snmp.Oid;

/**
 * What a device is asked for by a profile.
 *
 * @param objects single objects
 * @param columns of tables, to be read whole
 */
public record Asked(Set<Oid> objects, Set<Oid> columns) {

    public Asked {
        objects = Collections.unmodifiableSet(new LinkedHashSet<>(objects));
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
    }

    Stream<Oid> all() {
        return Stream.concat(objects.stream(), columns.stream());
    }
}
