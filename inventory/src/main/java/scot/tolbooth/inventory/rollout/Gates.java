package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** The gates of every site, computed from what is recorded and seen at the moment of asking, or as at a past day. */
public class Gates {

    private final JdbcMilestones milestones;
    private final JdbcGateOverrides overrides;
    private final GateReader reader;
    private final Today today;

    Gates(RolloutStore store, SiteFacts facts, Supplier<List<CommissioningEvidence>> evidence, Today today) {
        this.milestones = store.milestones();
        this.overrides = store.overrides();
        this.reader = new GateReader(facts, evidence, today);
        this.today = today;
    }

    /** Those that know milestones and overrides alone: nothing of asbestos, circuits, devices and people. */
    public static Gates unseen(JdbcClient jdbc, Clock clock) {
        return new Gates(RolloutStore.in(jdbc), new NothingRecorded(), List::of, new Today(clock));
    }

    /** Every gate of one site, in the order of the milestones. */
    public List<Gate> of(SiteCode site) {
        GateFacts known = read(site, EnumSet.allOf(Milestone.class));
        List<GateOverride> given = overrides.of(site);
        return Arrays.stream(Milestone.values())
                .map(milestone -> gate(new Asked(milestone, today.date()), known, given))
                .toList();
    }

    /** One gate of one site. */
    public Gate of(SiteCode site, Milestone milestone) {
        return gate(new Asked(milestone, today.date()), read(site, Set.of(milestone)), overrides.of(site));
    }

    /**
     * The gate of one milestone of each of some sites, as at a day.
     *
     * @param wanted the milestone of each site
     * @param recorded the milestones of the sites
     */
    public Map<SiteCode, Gate> of(
            Map<SiteCode, Milestone> wanted, Map<SiteCode, List<SiteMilestone>> recorded, LocalDate day) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<SiteCode, GateReader.Wanted> asked = new LinkedHashMap<>();
        wanted.forEach((site, milestone) ->
                asked.put(site, new GateReader.Wanted(recorded.getOrDefault(site, List.of()), Set.of(milestone))));
        Map<SiteCode, GateFacts> known = reader.read(asked, day);
        Map<SiteCode, List<GateOverride>> given =
                overrides.of(wanted.keySet()).stream().collect(Collectors.groupingBy(GateOverride::site));
        Map<SiteCode, Gate> gates = new HashMap<>();
        wanted.forEach((site, milestone) -> gates.put(
                site,
                gate(
                        new Asked(milestone, day),
                        Objects.requireNonNull(known.get(site)),
                        given.getOrDefault(site, List.of()))));
        return gates;
    }

    /** The overrides that sites stand on today: in force, or used where the facts are still missing; by site. */
    public List<OverriddenGate> overridden() {
        return overridden(today.date());
    }

    /** The overrides that sites stood on, on that day, as far as the dates of the facts tell; by site. */
    public List<OverriddenGate> overridden(LocalDate day) {
        return overridden(
                overrides.all().stream()
                        .filter(override -> override.isGivenBy(day))
                        .toList(),
                day);
    }

    /** Those of one site, today. */
    public List<OverriddenGate> overridden(SiteCode site) {
        return overridden(overrides.of(site), today.date());
    }

    /** Those of some sites that were given by the end of that day. */
    public List<OverriddenGate> overridden(Collection<SiteCode> sites, LocalDate day) {
        return overridden(
                overrides.of(sites).stream()
                        .filter(override -> override.isGivenBy(day))
                        .toList(),
                day);
    }

    private List<OverriddenGate> overridden(List<GateOverride> given, LocalDate day) {
        if (given.isEmpty()) {
            return List.of();
        }
        Map<SiteCode, Set<Milestone>> concerned = new LinkedHashMap<>();
        given.forEach(override -> concerned
                .computeIfAbsent(override.site(), none -> EnumSet.noneOf(Milestone.class))
                .add(override.milestone()));
        Map<SiteCode, List<SiteMilestone>> recorded = milestones.of(concerned.keySet());
        Map<SiteCode, GateReader.Wanted> asked = new LinkedHashMap<>();
        concerned.forEach((site, wanted) ->
                asked.put(site, new GateReader.Wanted(recorded.getOrDefault(site, List.of()), wanted)));
        Map<SiteCode, GateFacts> known = reader.read(asked, day);
        return given.stream()
                .map(override -> overridden(override, Objects.requireNonNull(known.get(override.site()))))
                .filter(gate -> gate.stands(day))
                .toList();
    }

    private static OverriddenGate overridden(GateOverride override, GateFacts known) {
        return new OverriddenGate(
                override,
                known.happened().contains(override.milestone()),
                new Gate(override.milestone(), GateRule.conditions(override.milestone(), known), override).missing(),
                GateRule.untold(override.milestone(), known));
    }

    /** Whether the day is over, so that of its gates only facts with dates tell. */
    public boolean isPast(LocalDate day) {
        return day.isBefore(today.date());
    }

    private record Asked(Milestone milestone, LocalDate day) {

        @Nullable GateOverride inForce(List<GateOverride> given) {
            return given.stream()
                    .filter(override -> override.milestone() == milestone)
                    .filter(override -> override.isInForce(day) && override.isGivenBy(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Gate gate(Asked asked, GateFacts known, List<GateOverride> given) {
        return new Gate(asked.milestone(), GateRule.conditions(asked.milestone(), known), asked.inForce(given));
    }

    private GateFacts read(SiteCode site, Set<Milestone> wanted) {
        return Objects.requireNonNull(reader.read(
                        Map.of(site, new GateReader.Wanted(milestones.of(site), wanted)), today.date())
                .get(site));
    }
}
