package scot.tolbooth.radius.accounting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many people were online at any instant of a period: exact, for it has every change.
 *
 * @param levels how many from that instant on
 */
public record UserCurve(NavigableMap<Instant, Integer> levels) {

    public UserCurve {
        levels = new TreeMap<>(levels);
    }

    /** Where somebody begins or ends to be online. */
    private record Edge(Instant at, String person, int step) {}

    /**
     * Counts people: one device at two access points is one person, and a stay that goes on where another ends is no change.
     * What lasted for no time is nobody.
     */
    static UserCurve of(Iterable<Stay> stays) {
        List<Edge> edges = new ArrayList<>();
        for (Stay stay : stays) {
            if (stay.began().isBefore(stay.ended())) {
                edges.add(new Edge(stay.began(), stay.person(), 1));
                edges.add(new Edge(stay.ended(), stay.person(), -1));
            }
        }
        edges.sort(Comparator.comparing(Edge::at));
        NavigableMap<Instant, Integer> levels = new TreeMap<>();
        Map<String, Integer> sessions = new HashMap<>();
        for (Edge edge : edges) {
            sessions.merge(edge.person(), edge.step(), UserCurve::sumOrGone);
            levels.put(edge.at(), sessions.size());
        }
        return new UserCurve(levels);
    }

    /** In how many sessions somebody is; in none they are not counted. */
    private static @Nullable Integer sumOrGone(Integer before, Integer step) {
        int sum = before + step;
        return sum == 0 ? null : sum;
    }

    /**
     * A part of the period.
     *
     * @param people online at its beginning
     * @param most the most people online at one instant of it
     */
    public record Step(Instant from, int people, int most) {}

    public int at(Instant instant) {
        Map.Entry<Instant, Integer> level = levels.floorEntry(instant);
        return level == null ? 0 : level.getValue();
    }

    /** The most people at one instant, and the first at which they were; empty where nobody was online. */
    Optional<Peak> peak(Instant from, Instant to) {
        int people = at(from);
        Instant at = from;
        for (Map.Entry<Instant, Integer> level :
                levels.subMap(from, true, to, false).entrySet()) {
            if (level.getValue() > people) {
                people = level.getValue();
                at = level.getKey();
            }
        }
        return people == 0 ? Optional.empty() : Optional.of(new Peak(people, at));
    }

    /** The period in steps of one length, of which the last may be cut short. */
    public List<Step> steps(Instant from, Instant to, Duration length) {
        List<Step> steps = new ArrayList<>();
        for (Instant begin = from; begin.isBefore(to); begin = begin.plus(length)) {
            Instant end = begin.plus(length).isBefore(to) ? begin.plus(length) : to;
            int people = at(begin);
            int most = levels.subMap(begin, true, end, false).values().stream().reduce(people, Math::max);
            steps.add(new Step(begin, people, most));
        }
        return steps;
    }
}
