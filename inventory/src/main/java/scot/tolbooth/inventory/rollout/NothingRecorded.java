package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.site.SiteCode;

/** Where no other room tells anything: no gate opens by itself. */
final class NothingRecorded implements SiteFacts {

    private static final Stands NOTHING_KNOWN = Stands.missing(List.of("Nothing is recorded of asbestos at the site"));

    @Override
    public Map<SiteCode, Stands> asbestos(Collection<SiteCode> sites, LocalDate day) {
        return sites.stream().collect(Collectors.toMap(Function.identity(), site -> NOTHING_KNOWN));
    }

    @Override
    public WithCircuit circuits(Collection<SiteCode> sites, LocalDate day) {
        return WithCircuit.NONE;
    }
}
