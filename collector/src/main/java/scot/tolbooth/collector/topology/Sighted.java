package scot.tolbooth.collector.topology;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a neighbour may have seen, and by what it would know it again.
 *
 * @param key by which it is known here
 * @param names its own and those it gives itself, in small letters
 * @param chassis its LLDP chassis identifier; absent where it is not known
 * @param ports names of its ports, in small letters
 */
public record Sighted(
        String key, Set<String> names, @Nullable String chassis, Set<String> ports) {

    public Sighted {
        names = Set.copyOf(names);
        ports = Set.copyOf(ports);
    }

    /**
     * Which of them was seen: by its chassis, or else by its name; where several have the name, by the port. Nothing
     * where that does not leave exactly one.
     */
    public static Optional<Sighted> find(Collection<Sighted> all, @Nullable String chassis, String name, String port) {
        if (chassis != null) {
            List<Sighted> same = matching(all, one -> chassis.equals(one.chassis()));
            if (same.size() == 1) {
                return Optional.of(same.get(0));
            }
        }
        if (name.isBlank()) {
            return Optional.empty();
        }
        List<Sighted> named = matching(all, one -> one.names().contains(small(name)));
        if (named.isEmpty()) {
            named = matching(all, one -> one.names().contains(host(name)));
        }
        List<Sighted> withPort = matching(named, one -> one.ports().contains(small(port)));
        List<Sighted> left = named.size() > 1 ? withPort : named;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** A name as it is compared, and without its domain. */
    public static Set<String> names(@Nullable String... names) {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                all.add(small(name));
                all.add(host(name));
            }
        }
        return all;
    }

    private static List<Sighted> matching(Collection<Sighted> all, Predicate<Sighted> test) {
        return all.stream().filter(test).toList();
    }

    private static String host(String name) {
        String small = small(name);
        int dot = small.indexOf('.');
        return dot > 0 ? small.substring(0, dot) : small;
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
