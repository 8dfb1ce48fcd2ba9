package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/** Counts the sites that serve people: gone live, or in service since before their rollout was recorded. */
final class OperationalSites {

    private OperationalSites() {}

    static long count(Collection<Site> sites, Map<SiteCode, Standing> standings, LocalDate on) {
        return sites.stream()
                .filter(site -> isOperational(standings.get(site.code()), on))
                .count();
    }

    private static boolean isOperational(@Nullable Standing standing, LocalDate on) {
        LocalDate delivered =
                standing == null ? LocalDate.MIN : standing.facts().delivered();
        return delivered != null && !delivered.isAfter(on);
    }
}
