package scot.tolbooth.collector.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;

/** All profiles, and which of them is for a device. */
public final class Profiles {

    /** The profile of a device that no other profile is for. */
    public static final String GENERIC = "generic";

    private final Map<String, Profile> byName;

    public Profiles(Collection<Profile> profiles) {
        byName = profiles.stream().collect(Collectors.toMap(Profile::name, Function.identity()));
        if (!byName.containsKey(GENERIC)) {
            throw new IllegalArgumentException("profiles: one must be named " + GENERIC);
        }
    }

    public Optional<Profile> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The profile for a device: the one that its inventory names, or else the one with the longest matching prefix of
     * its sysObjectID; among equals the one that asks for its sysDescr.
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
                        .map(match -> Map.entry(match, profile)))
                .max(Comparator.<Map.Entry<Profile.Match, Profile>>comparingInt(
                                entry -> entry.getKey().objectId().size())
                        .thenComparing(entry -> entry.getKey().description() != null)
                        .thenComparing(entry -> entry.getValue().name()))
                .map(Map.Entry::getValue);
    }
}
