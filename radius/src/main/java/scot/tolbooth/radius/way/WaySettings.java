package scot.tolbooth.radius.way;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Which ways in are on: for the whole service, or where one site differs from it.
 *
 * @param site absent for the whole service, which says each way
 * @param said whether a way is on; what a site does not say is as in the whole service
 * @param version counts the changes; 0 for a site of which nothing is stored
 */
public record WaySettings(@Nullable SiteCode site, Map<WayIn, Boolean> said, long version) {

    public WaySettings {
        Map<WayIn, Boolean> copy = new EnumMap<>(WayIn.class);
        copy.putAll(said);
        said = Collections.unmodifiableMap(copy);
        if (site == null && said.size() < WayIn.values().length) {
            throw new IllegalArgumentException("mobile and each other way must be on or off for the whole service");
        }
    }

    /** What holds for a site of which nothing is stored. */
    static WaySettings asTheService(SiteCode site) {
        return new WaySettings(site, Map.of(), 0);
    }

    /** Whether the way is on; absent where the site does as the service does. */
    public @Nullable Boolean said(WayIn way) {
        return said.get(way);
    }

    /** The ways that are on, where the rest is as the whole service has it. */
    public Set<WayIn> over(WaySettings service) {
        Set<WayIn> on = EnumSet.noneOf(WayIn.class);
        for (WayIn way : WayIn.values()) {
            if (Boolean.TRUE.equals(said.getOrDefault(way, service.said(way)))) {
                on.add(way);
            }
        }
        return on;
    }

    WaySettings withVersion(long newVersion) {
        return new WaySettings(site, said, newVersion);
    }
}
