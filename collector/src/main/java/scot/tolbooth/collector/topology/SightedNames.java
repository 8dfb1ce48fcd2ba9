package scot.tolbooth.collector.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many devices by their names, so that looking one up does not look at all. */
final class SightedNames {

    private final Map<String, List<Sighted>> byName = new HashMap<>();

    SightedNames(Collection<Sighted> all) {
        all.forEach(one -> one.names()
                .forEach(name ->
                        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(one)));
    }

    Optional<Sighted> find(String name, String port) {
        List<Sighted> candidates = Sighted.names(name).stream()
                .flatMap(one -> byName.getOrDefault(one, List.of()).stream())
                .distinct()
                .toList();
        return Sighted.find(candidates, null, name, port);
    }
}
