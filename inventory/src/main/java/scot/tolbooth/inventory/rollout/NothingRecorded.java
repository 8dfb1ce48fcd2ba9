package scot.tolbooth.inventory.rollout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.site.SiteCode;

/** Where no other room tells anything: no gate opens by itself. */
final class NothingRecorded implements SiteFacts {

    @Override
    public Map<SiteCode, List<String>> asbestos(Collection<SiteCode> sites) {
        return sites.stream()
                .collect(Collectors.toMap(
                        Function.identity(), site -> List.of("Nothing is recorded of asbestos at the site")));
    }

    @Override
    public Set<SiteCode> withCircuitOrdered(Collection<SiteCode> sites) {
        return Set.of();
    }

    @Override
    public Set<SiteCode> withCircuitLive(Collection<SiteCode> sites) {
        return Set.of();
    }
}
