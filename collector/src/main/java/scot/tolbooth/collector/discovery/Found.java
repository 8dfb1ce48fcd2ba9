package scot.tolbooth.collector.discovery;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A device that answered.
 *
 * @param endpoints where it answered, the lowest first
 * @param credentials those that it took
 * @param ownAddresses of its interfaces, as it says
 */
public record Found(
        List<Endpoint> endpoints,
        CredentialSource credentials,
        Identity identity,
        Traits traits,
        List<String> ownAddresses,
        List<Neighbour> neighbours) {

    public Found {
        endpoints = List.copyOf(endpoints);
        ownAddresses = List.copyOf(ownAddresses);
        neighbours = List.copyOf(neighbours);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("endpoints must not be empty");
        }
    }

    /** Where it is asked. */
    public Endpoint endpoint() {
        return endpoints.get(0);
    }

    /** Each device once, however many addresses it answered at: known by its lowest, whichever answered first. */
    static List<Found> merged(Collection<Found> all) {
        List<Found> merged = new ArrayList<>();
        for (Found one : all.stream().sorted(comparing(Found::endpoint)).toList()) {
            int same = 0;
            while (same < merged.size() && !merged.get(same).isSameAs(one)) {
                same++;
            }
            if (same < merged.size()) {
                merged.set(same, merged.get(same).with(one));
            } else {
                merged.add(one);
            }
        }
        return merged;
    }

    boolean isSameAs(Found other) {
        return identity.isSameAs(other.identity) || owns(other) || other.owns(this);
    }

    private boolean owns(Found other) {
        return ownAddresses.contains(other.endpoint().address())
                && endpoint().port() == other.endpoint().port()
                && identity.systemName().equalsIgnoreCase(other.identity.systemName())
                && identity.objectId().equals(other.identity.objectId());
    }

    private Found with(Found other) {
        List<Endpoint> both = Stream.concat(endpoints.stream(), other.endpoints.stream())
                .distinct()
                .toList();
        return new Found(both, credentials, identity, traits, ownAddresses, neighbours);
    }
}
