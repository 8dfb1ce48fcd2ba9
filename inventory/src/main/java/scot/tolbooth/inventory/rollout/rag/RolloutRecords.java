package scot.tolbooth.inventory.rollout.rag;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Reads what is recorded of the rollout, for one site or for all of them in a few queries. */
public class RolloutRecords {

    private final Rollout rollout;
    private final Gates gates;
    private final Blockers blockers;
    private final Clock clock;

    public RolloutRecords(Rollout rollout, Gates gates, Blockers blockers, Clock clock) {
        this.rollout = rollout;
        this.gates = gates;
        this.blockers = blockers;
        this.clock = clock;
    }

    /** Every site with a recorded milestone. */
    Map<SiteCode, RolloutFacts> all(LocalDate on) {
        boolean present = isPresent(on);
        Map<SiteCode, List<ForecastChange>> moved = by(rollout.forecastChanges(), ForecastChange::site);
        Map<SiteCode, List<Blocker>> stopped = by(blockers.all(), Blocker::site);
        Map<SiteCode, Gate> next = present ? gates.next() : Map.of();
        Map<SiteCode, List<OverriddenGate>> overridden = present ? overridden() : Map.of();
        Map<SiteCode, RolloutFacts> all = new TreeMap<>();
        by(rollout.all(), SiteMilestone::site)
                .forEach((site, milestones) -> all.put(
                        site,
                        new RolloutFacts(
                                milestones,
                                moved.getOrDefault(site, List.of()),
                                stopped.getOrDefault(site, List.of()),
                                next.get(site),
                                overridden.getOrDefault(site, List.of()))));
        return all;
    }

    /** One site, whether or not a milestone is recorded. */
    RolloutFacts of(SiteCode site, LocalDate on) {
        List<SiteMilestone> milestones = rollout.of(site);
        boolean present = isPresent(on);
        return new RolloutFacts(
                milestones,
                rollout.forecastChanges(site),
                blockers.of(site),
                present ? gate(site, RolloutState.of(milestones, on).next()) : null,
                present ? overridden().getOrDefault(site, List.of()) : List.of());
    }

    private @Nullable Gate gate(SiteCode site, @Nullable Milestone next) {
        return next == null ? null : gates.of(site, next);
    }

    private Map<SiteCode, List<OverriddenGate>> overridden() {
        return by(gates.overridden(), gate -> gate.override().site());
    }

    /** Gates are computed from facts of the present. */
    private boolean isPresent(LocalDate on) {
        return on.equals(LocalDate.ofInstant(clock.instant(), LONDON));
    }

    private static <T> Map<SiteCode, List<T>> by(Collection<T> things, Function<T, SiteCode> site) {
        return things.stream().collect(Collectors.groupingBy(site));
    }
}
