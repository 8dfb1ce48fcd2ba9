package scot.tolbooth.collector.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Links between things that are known by a name, and which of two linked ones is nearer to the way out. */
public final class Topology {

    private final Map<String, List<Link>> links = new HashMap<>();

    public Topology(Collection<Link> all) {
        for (Link link : all) {
            if (!link.from().equals(link.to())) {
                add(link);
                add(link.reversed());
            }
        }
    }

    /**
     * That one thing sees another; they are linked whichever of them says so.
     *
     * @param port of the first; empty where it is not known
     * @param farPort of the second; empty where it is not known
     */
    public record Link(String from, String port, String to, String farPort) {

        Link reversed() {
            return new Link(to, farPort, from, port);
        }
    }

    /** What a thing is linked with. */
    Set<String> neighbours(String of) {
        return links.getOrDefault(of, List.of()).stream()
                .map(Link::to)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** How many links each thing is away from the nearest of the roots; what is not linked with any is missing. */
    public Map<String, Integer> distances(Collection<String> roots) {
        return distances(roots, links.keySet());
    }

    /** The same by paths that lead over some of the things only. */
    Map<String, Integer> distances(Collection<String> roots, Set<String> passable) {
        Map<String, Integer> distances = new HashMap<>();
        Queue<String> open = new ArrayDeque<>();
        for (String root : roots) {
            distances.put(root, 0);
            open.add(root);
        }
        while (!open.isEmpty()) {
            String at = open.remove();
            int next = distances.getOrDefault(at, 0) + 1;
            for (Link link : links.getOrDefault(at, List.of())) {
                if (passable.contains(link.to()) && distances.putIfAbsent(link.to(), next) == null) {
                    open.add(link.to());
                }
            }
        }
        return distances;
    }

    /** The links of a thing to what is one nearer to the roots, by name; none for a root and for what is not linked. */
    public List<Link> upstream(String of, Map<String, Integer> distances) {
        Integer own = distances.get(of);
        return own == null
                ? List.of()
                : links.getOrDefault(of, List.of()).stream()
                        .filter(link -> distances.getOrDefault(link.to(), own) < own)
                        .sorted(Comparator.comparing(Link::to).thenComparing(Link::port))
                        .toList();
    }

    /** Both ends often say the same: what says more of the ports stays. */
    private void add(Link link) {
        List<Link> known = links.computeIfAbsent(link.from(), key -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            Link merged = merged(known.get(i), link);
            if (merged != null) {
                known.set(i, merged);
                return;
            }
        }
        known.add(link);
    }

    private static @org.jspecify.annotations.Nullable Link merged(Link one, Link other) {
        if (!one.to().equals(other.to()) || !fits(one.port(), other.port()) || !fits(one.farPort(), other.farPort())) {
            return null;
        }
        return new Link(one.from(), longer(one.port(), other.port()), one.to(), longer(one.farPort(), other.farPort()));
    }

    private static boolean fits(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other);
    }

    private static String longer(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
