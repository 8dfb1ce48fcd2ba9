package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.PastState;
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
    public Map<SiteCode, Stands> asbestos(Collection<SiteCode> sites, LocalDate day) {
        Map<SiteCode, Stands> stands = new HashMap<>();
        if (day.equals(today.date())) {
            asbestos.states(sites).forEach((site, state) -> stands.put(site, Stands.missing(state.missing())));
        } else {
            asbestos.past(sites, day).forEach((site, past) -> stands.put(site, stands(past)));
        }
        return stands;
    }

    private static Stands stands(PastState past) {
        return new Stands(past.missing(), past.untold());
    }

    @Override
    public WithCircuit circuits(Collection<SiteCode> sites, LocalDate day) {
        List<Circuit> there = circuits.at(sites);
        return new WithCircuit(
                sites(there, circuit -> isOrdered(circuit, day)), sites(there, circuit -> circuit.isLive(day)));
    }

    private static boolean isOrdered(Circuit circuit, LocalDate day) {
        LocalDate ordered = circuit.dates().ordered();
        return ordered != null && !ordered.isAfter(day);
    }

    private static Set<SiteCode> sites(List<Circuit> circuits, Predicate<Circuit> wanted) {
        return circuits.stream().filter(wanted).map(Circuit::site).collect(Collectors.toUnmodifiableSet());
    }
}
