package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.rollout.ForecastChange;
import scot.tolbooth.inventory.rollout.Gate;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.site.SiteCode;

/** Reads what is recorded of the rollout, for one site or for many in the same few queries; only what colours ask for. */
public class RolloutRecords {

    private final Rollout rollout;
    private final Gates gates;
    private final Blockers blockers;

    public RolloutRecords(Rollout rollout, Gates gates, Blockers blockers) {
        this.rollout = rollout;
        this.gates = gates;
        this.blockers = blockers;
    }

    /** The milestones of every site that has any. */
    Map<SiteCode, List<SiteMilestone>> milestones() {
        return rollout.bySite();
    }

    /** Those of some sites; a site without any is missing. */
    Map<SiteCode, List<SiteMilestone>> milestones(Collection<SiteCode> sites) {
        return rollout.of(sites);
    }

    List<SiteMilestone> milestones(SiteCode site) {
        return rollout.of(site);
    }

    /** Every override on which a site stood on that day. */
    List<OverriddenGate> overridden(LocalDate on) {
        return gates.overridden(on);
    }

    /**
     * The facts of some sites as at a day.
     *
     * @param recorded their milestones
     * @param matters whether a gate matters for a milestone that is expected on that day
     */
    Map<SiteCode, RolloutFacts> of(
            Map<SiteCode, List<SiteMilestone>> recorded, LocalDate on, Predicate<LocalDate> matters) {
        Map<SiteCode, RolloutState> states = states(recorded, on);
        return of(new Read(recorded, states, on), matters, gates.overridden(notLive(states), on));
    }

    /** The same where the overrides are read already. */
    Map<SiteCode, RolloutFacts> of(
            Map<SiteCode, List<SiteMilestone>> recorded,
            LocalDate on,
            Predicate<LocalDate> matters,
            List<OverriddenGate> overridden) {
        return of(new Read(recorded, states(recorded, on), on), matters, overridden);
    }

    /** Milestones of some sites, and where they put them on that day. */
    private record Read(
            Map<SiteCode, List<SiteMilestone>> recorded, Map<SiteCode, RolloutState> states, LocalDate on) {}

    private Map<SiteCode, RolloutFacts> of(Read read, Predicate<LocalDate> matters, List<OverriddenGate> overridden) {
        Set<SiteCode> wanted = read.recorded().keySet();
        Map<SiteCode, List<ForecastChange>> moved =
                by(rollout.forecastChanges(Milestone.GO_LIVE, wanted), ForecastChange::site);
        Map<SiteCode, List<Blocker>> stopped = by(blockers.heldOn(read.on(), wanted), Blocker::site);
        Map<SiteCode, Gate> next = gates.of(due(read.states(), matters), read.recorded(), read.on());
        Set<SiteCode> open = notLive(read.states());
        Map<SiteCode, List<OverriddenGate>> passed = overridden.stream()
                .filter(gate -> open.contains(gate.override().site()))
                .collect(Collectors.groupingBy(gate -> gate.override().site()));
        Map<SiteCode, RolloutFacts> all = new HashMap<>();
        read.recorded()
                .forEach((site, milestones) -> all.put(
                        site,
                        new RolloutFacts(
                                milestones,
                                moved.getOrDefault(site, List.of()),
                                stopped.getOrDefault(site, List.of()),
                                next.get(site),
                                passed.getOrDefault(site, List.of()))));
        return all;
    }

    /** One site, whether or not a milestone is recorded. */
    RolloutFacts of(SiteCode site, LocalDate on, Predicate<LocalDate> matters) {
        Map<SiteCode, RolloutFacts> one = of(Map.of(site, rollout.of(site)), on, matters);
        return one.values().iterator().next();
    }

    private static Map<SiteCode, RolloutState> states(Map<SiteCode, List<SiteMilestone>> recorded, LocalDate on) {
        Map<SiteCode, RolloutState> states = new HashMap<>();
        recorded.forEach(
                (site, milestones) -> states.put(site, RolloutState.of(RolloutFacts.asAt(milestones, on), on)));
        return states;
    }

    /** The milestone to come of each site of which the gate matters. */
    private static Map<SiteCode, Milestone> due(Map<SiteCode, RolloutState> states, Predicate<LocalDate> matters) {
        Map<SiteCode, Milestone> due = new HashMap<>();
        states.forEach((site, state) -> {
            Milestone next = state.next();
            LocalDate expected = state.expected();
            if (next != null && expected != null && matters.test(expected)) {
                due.put(site, next);
            }
        });
        return due;
    }

    /** Of a live site no colour asks what its gates missed. */
    private static Set<SiteCode> notLive(Map<SiteCode, RolloutState> states) {
        Set<SiteCode> sites = new HashSet<>();
        states.forEach((site, state) -> {
            if (!state.isLive()) {
                sites.add(site);
            }
        });
        return sites;
    }

    private static <T> Map<SiteCode, List<T>> by(Collection<T> things, Function<T, SiteCode> site) {
        return things.stream().collect(Collectors.groupingBy(site));
    }
}
