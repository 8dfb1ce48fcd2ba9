package scot.tolbooth.collector.discovery;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/** Where is still to be asked: each place once, none that may not be asked, and never too many in all. */
final class Frontier {

    private final Predicate<Endpoint> mayBeAsked;
    private final Set<Endpoint> seen = new HashSet<>();
    private final Queue<Endpoint> open = new ArrayDeque<>();
    private int tooMany;

    Frontier(Predicate<Endpoint> mayBeAsked) {
        this.mayBeAsked = mayBeAsked;
    }

    void add(Collection<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            if (!seen.contains(endpoint) && mayBeAsked.test(endpoint)) {
                if (seen.size() >= AddressRange.MOST) {
                    tooMany++;
                } else {
                    seen.add(endpoint);
                    open.add(endpoint);
                }
            }
        }
    }

    Optional<Endpoint> next() {
        return Optional.ofNullable(open.poll());
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    void clear() {
        open.clear();
    }

    /** Places in all, asked or still to be asked. */
    int total() {
        return seen.size();
    }

    /** How many were left out because there were too many. */
    int tooMany() {
        return tooMany;
    }
}
