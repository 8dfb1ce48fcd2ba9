package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.SiteState;
import scot.tolbooth.inventory.site.SiteCode;

/** What is recorded of asbestos and circuits. */
final class RecordedSiteFacts implements SiteFacts {

    private final AsbestosChecks asbestos;
    private final Circuits circuits;
    private final Today today;

    RecordedSiteFacts(AsbestosChecks asbestos, Circuits circuits, Today today) {
        this.asbestos = asbestos;
        this.circuits = circuits;
        this.today = today;
    }

    @Override
    public Map<SiteCode, List<String>> asbestos(Collection<SiteCode> sites) {
        Map<SiteCode, SiteState> states = asbestos.states(sites);
        return sites.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        site -> Optional.ofNullable(states.get(site))
                                .map(SiteState::missing)
                                .orElseGet(() -> asbestos.missing(site))));
    }

    @Override
    public Set<SiteCode> withCircuitOrdered(Collection<SiteCode> sites) {
        return withCircuit(sites, circuit -> circuit.dates().ordered() != null);
    }

    @Override
    public Set<SiteCode> withCircuitLive(Collection<SiteCode> sites) {
        LocalDate day = today.date();
        return withCircuit(sites, circuit -> circuit.isLive(day));
    }

    private Set<SiteCode> withCircuit(Collection<SiteCode> sites, Predicate<Circuit> wanted) {
        List<Circuit> candidates =
                sites.size() == 1 ? circuits.at(sites.iterator().next()) : circuits.all();
        return candidates.stream().filter(wanted).map(Circuit::site).collect(Collectors.toUnmodifiableSet());
    }
}
