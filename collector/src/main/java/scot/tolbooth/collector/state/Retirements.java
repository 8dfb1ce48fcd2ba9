package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.device.DeviceName;

/** Which access points are retired now, each since when. One that was seen after that is not retired any more. */
record Retirements(Map<Retirements.Key, Instant> since) {

    Retirements {
        since = Map.copyOf(since);
    }

    record Key(DeviceName controller, String identity) {}

    static Retirements of(Collection<RetiredAccessPoint> retired) {
        Map<Key, Instant> since = new HashMap<>();
        retired.stream()
                .filter(RetiredAccessPoint::isRetired)
                .forEach(one -> since.put(new Key(one.controller(), one.identity()), one.retired()));
        return new Retirements(since);
    }

    /** Those that are not retired. */
    List<AccessPointRecord> present(Collection<AccessPointRecord> all) {
        return all.stream().filter(row -> !isRetired(row)).toList();
    }

    private boolean isRetired(AccessPointRecord row) {
        Instant from = since.get(new Key(row.controller(), row.identity()));
        boolean seenSince =
                from != null && row.lastSeen() != null && row.lastSeen().isAfter(from);
        return from != null && !seenSince && row.state() == OperationalState.DOWN;
    }
}
