package scot.tolbooth.collector.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;

/** All profiles, and which of them is for a device. */
public final class Profiles {

    /** The profile of a device that no other profile is for. */
    public static final String GENERIC = "generic";

    /** The longest prefix of sysObjectID, then who asks for sysDescr, then the operator's own, then by name. */
    private static final Comparator<Candidate> PRECEDENCE = Comparator.<Candidate>comparingInt(
                    candidate -> candidate.match.objectId().size())
            .thenComparing(candidate -> candidate.match.description() != null)
            .thenComparing(candidate -> candidate.profile.origin().own())
            .thenComparing(candidate -> candidate.profile.name(), Comparator.reverseOrder());

    private final Map<String, Profile> byName = new TreeMap<>();

    public Profiles(Collection<Profile> profiles) {
        Profile generic = profiles.stream()
                .filter(profile -> profile.name().equals(GENERIC))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("profiles: one must be named " + GENERIC));
        profiles.forEach(profile ->
                byName.put(profile.name(), profile.name().equals(GENERIC) ? profile : profile.with(generic)));
    }

    /** By name. */
    public List<Profile> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Profile> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The profile for a device: the one that its inventory names, or else the one with the longest matching prefix of
     * its sysObjectID; among equals one that asks for its sysDescr, then one of the operator's own, then the first by
     * name; in the end the generic one.
     */
    public Profile choose(@Nullable String wanted, Oid systemObjectId, String systemDescription) {
        return Optional.ofNullable(wanted)
                .flatMap(this::named)
                .or(() -> best(systemObjectId, systemDescription))
                .orElseGet(() -> named(GENERIC).orElseThrow());
    }

    private Optional<Profile> best(Oid systemObjectId, String systemDescription) {
        return byName.values().stream()
                .flatMap(profile -> profile.matches().stream()
                        .filter(match -> match.accepts(systemObjectId, systemDescription))
                        .map(match -> new Candidate(match, profile)))
                .max(PRECEDENCE)
                .map(Candidate::profile);
    }

    private record Candidate(Profile.Match match, Profile profile) {}
}
