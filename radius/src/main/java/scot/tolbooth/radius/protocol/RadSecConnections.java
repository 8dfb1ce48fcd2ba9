package scot.tolbooth.radius.protocol;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import scot.tolbooth.radius.nas.NasName;

/** The RadSec connections that NASes hold open to this process. Safe for use by many threads. */
public final class RadSecConnections {

    private final Map<NasName, List<NasConnection>> open = new ConcurrentHashMap<>();

    /** Those of a NAS, the newest first. */
    public List<NasConnection> of(NasName nas) {
        return open.getOrDefault(nas, List.of());
    }

    void opened(NasName nas, NasConnection connection) {
        open.merge(nas, List.of(connection), RadSecConnections::newestFirst);
    }

    void closed(NasName nas, NasConnection connection) {
        open.computeIfPresent(nas, (name, all) -> {
            List<NasConnection> rest =
                    all.stream().filter(one -> !one.equals(connection)).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    private static List<NasConnection> newestFirst(List<NasConnection> older, List<NasConnection> newer) {
        return Stream.concat(newer.stream(), older.stream()).toList();
    }
}
