package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** The gates of every site, computed from what is recorded and seen at the moment of asking. */
public class Gates {

    private final JdbcMilestones milestones;
    private final JdbcGateOverrides overrides;
    private final SiteFacts facts;
    private final Supplier<List<CommissioningEvidence>> evidence;
    private final Today today;

    Gates(RolloutStore store, SiteFacts facts, Supplier<List<CommissioningEvidence>> evidence, Today today) {
        this.milestones = store.milestones();
        this.overrides = store.overrides();
        this.facts = facts;
        this.evidence = evidence;
        this.today = today;
    }

    /** Those that know milestones and overrides alone: nothing of asbestos, circuits, devices and people. */
    public static Gates unseen(JdbcClient jdbc, Clock clock) {
        return new Gates(RolloutStore.in(jdbc), new NothingRecorded(), List::of, new Today(clock));
    }

    /** Every gate of one site, in the order of the milestones. */
    public List<Gate> of(SiteCode site) {
        List<SiteMilestone> recorded = milestones.of(site);
        GateFacts known = readAll(Map.of(site, recorded)).get(site);
        List<GateOverride> given = overrides.of(site);
        return Arrays.stream(Milestone.values())
                .map(milestone -> gate(milestone, Objects.requireNonNull(known), given))
                .toList();
    }

    /** One gate of one site. */
    public Gate of(SiteCode site, Milestone milestone) {
        GateFacts known =
                read(Map.of(site, milestones.of(site)), Map.of(site, milestone)).get(site);
        return gate(milestone, Objects.requireNonNull(known), overrides.of(site));
    }

    /** For every site whose rollout is under way the gate of the milestone to come. */
    public Map<SiteCode, Gate> next() {
        Map<SiteCode, List<SiteMilestone>> open = new LinkedHashMap<>();
        Map<SiteCode, Milestone> nextBySite = new HashMap<>();
        bySite(milestones.all()).forEach((site, recorded) -> {
            Milestone next = RolloutState.of(recorded, today.date()).next();
            if (next != null) {
                open.put(site, recorded);
                nextBySite.put(site, next);
            }
        });
        Map<SiteCode, GateFacts> known = read(open, nextBySite);
        Map<SiteCode, List<GateOverride>> given =
                overrides.all().stream().collect(Collectors.groupingBy(GateOverride::site));
        Map<SiteCode, Gate> gates = new LinkedHashMap<>();
        nextBySite.forEach((site, next) -> gates.put(
                site, gate(next, Objects.requireNonNull(known.get(site)), given.getOrDefault(site, List.of()))));
        return gates;
    }

    /** The overrides that sites stand on: in force, or used where the facts are still missing; by site. */
    public List<OverriddenGate> overridden() {
        return overridden(bySite(milestones.all()), overrides.all());
    }

    /** Those of one site. */
    public List<OverriddenGate> overridden(SiteCode site) {
        return overridden(Map.of(site, milestones.of(site)), overrides.of(site));
    }

    private List<OverriddenGate> overridden(Map<SiteCode, List<SiteMilestone>> recorded, List<GateOverride> given) {
        Map<SiteCode, List<SiteMilestone>> concerned = new LinkedHashMap<>();
        given.forEach(override -> concerned.put(override.site(), recorded.getOrDefault(override.site(), List.of())));
        Map<SiteCode, GateFacts> known = readAll(concerned);
        return given.stream()
                .map(override -> overridden(override, Objects.requireNonNull(known.get(override.site()))))
                .filter(gate -> gate.isUsed()
                        ? !gate.missing().isEmpty()
                        : gate.override().isInForce(today.date()))
                .toList();
    }

    private static OverriddenGate overridden(GateOverride override, GateFacts known) {
        return new OverriddenGate(
                override,
                known.happened().contains(override.milestone()),
                new Gate(override.milestone(), GateRule.conditions(override.milestone(), known), override).missing());
    }

    private Gate gate(Milestone milestone, GateFacts known, List<GateOverride> given) {
        return new Gate(milestone, GateRule.conditions(milestone, known), inForce(milestone, given));
    }

    private @Nullable GateOverride inForce(Milestone milestone, List<GateOverride> given) {
        return given.stream()
                .filter(override -> override.milestone() == milestone && override.isInForce(today.date()))
                .findFirst()
                .orElse(null);
    }

    private Map<SiteCode, GateFacts> readAll(Map<SiteCode, List<SiteMilestone>> recorded) {
        Map<SiteCode, Milestone> wanted = new HashMap<>();
        recorded.keySet().forEach(site -> wanted.put(site, Milestone.GO_LIVE));
        return read(recorded, wanted);
    }

    /** What the gate of one milestone of each site needs to know. */
    private Map<SiteCode, GateFacts> read(
            Map<SiteCode, List<SiteMilestone>> recorded, Map<SiteCode, Milestone> wanted) {
        Collection<SiteCode> sites = recorded.keySet();
        Map<SiteCode, List<String>> asbestos = facts.asbestos(sites.stream()
                .filter(site -> needsAsbestos(wanted.getOrDefault(site, Milestone.GO_LIVE)))
                .toList());
        Set<SiteCode> ordered = facts.withCircuitOrdered(sites);
        Set<SiteCode> live = facts.withCircuitLive(sites);
        Map<SiteCode, List<Condition>> seen = seen(recorded, wanted);
        Map<SiteCode, GateFacts> known = new HashMap<>();
        recorded.forEach((site, milestonesOfSite) -> known.put(
                site,
                new GateFacts(
                        happened(milestonesOfSite),
                        asbestos.getOrDefault(site, List.of()),
                        ordered.contains(site),
                        live.contains(site),
                        seen.getOrDefault(site, List.of()))));
        return known;
    }

    private Map<SiteCode, List<Condition>> seen(
            Map<SiteCode, List<SiteMilestone>> recorded, Map<SiteCode, Milestone> wanted) {
        Map<SiteCode, LocalDate> since = new LinkedHashMap<>();
        recorded.forEach((site, milestonesOfSite) -> {
            if (needsEvidence(wanted.getOrDefault(site, Milestone.GO_LIVE))) {
                since.put(site, installed(milestonesOfSite).orElseGet(today::date));
            }
        });
        Map<SiteCode, List<Condition>> seen = new HashMap<>();
        if (!since.isEmpty()) {
            evidence.get()
                    .forEach(witness -> witness.of(since)
                            .forEach((site, conditions) -> seen.computeIfAbsent(site, unseen -> new ArrayList<>())
                                    .addAll(conditions)));
        }
        return seen;
    }

    private static boolean needsAsbestos(Milestone milestone) {
        return milestone == Milestone.ASBESTOS_CHECK || milestone.compareTo(Milestone.INSTALLATION) >= 0;
    }

    private static boolean needsEvidence(Milestone milestone) {
        return milestone.compareTo(Milestone.COMMISSIONING) >= 0;
    }

    private static Optional<LocalDate> installed(List<SiteMilestone> recorded) {
        return recorded.stream()
                .filter(milestone -> milestone.milestone() == Milestone.INSTALLATION)
                .map(SiteMilestone::actual)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Set<Milestone> happened(List<SiteMilestone> recorded) {
        return recorded.stream()
                .filter(milestone -> milestone.actual() != null)
                .map(SiteMilestone::milestone)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<SiteCode, List<SiteMilestone>> bySite(List<SiteMilestone> all) {
        return all.stream()
                .collect(Collectors.groupingBy(SiteMilestone::site, LinkedHashMap::new, Collectors.toList()));
    }
}
