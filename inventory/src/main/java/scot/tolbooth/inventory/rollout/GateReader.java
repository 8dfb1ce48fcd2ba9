package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** Reads what gates are computed from, for many sites in the same few queries; only what the wanted gates ask for. */
final class GateReader {

    private final SiteFacts facts;
    private final Supplier<List<CommissioningEvidence>> evidence;
    private final Today today;

    GateReader(SiteFacts facts, Supplier<List<CommissioningEvidence>> evidence, Today today) {
        this.facts = facts;
        this.evidence = evidence;
        this.today = today;
    }

    /**
     * What the gates of one site ask for.
     *
     * @param recorded the site's milestones
     * @param milestones whose gates are wanted
     */
    record Wanted(List<SiteMilestone> recorded, Set<Milestone> milestones) {

        private boolean needs(Predicate<Milestone> need) {
            return milestones.stream().anyMatch(need);
        }
    }

    /** The facts of each site as at a day, today or earlier. */
    Map<SiteCode, GateFacts> read(Map<SiteCode, Wanted> wanted, LocalDate day) {
        Map<SiteCode, SiteFacts.Stands> asbestos = asbestos(those(wanted, GateRule::needsAsbestos), day);
        Collection<SiteCode> wired = those(wanted, GateRule::needsCircuit);
        SiteFacts.WithCircuit circuits = wired.isEmpty() ? SiteFacts.WithCircuit.NONE : facts.circuits(wired, day);
        Map<SiteCode, List<Condition>> seen = day.equals(today.date()) ? seen(wanted, day) : null;
        Map<SiteCode, GateFacts> known = new HashMap<>();
        wanted.forEach((site, of) -> known.put(
                site,
                new GateFacts(
                        happened(of.recorded(), day),
                        asbestos.getOrDefault(site, SiteFacts.Stands.NOTHING),
                        circuits.ordered().contains(site),
                        circuits.live().contains(site),
                        seen == null ? null : seen.getOrDefault(site, List.of()))));
        return known;
    }

    private Map<SiteCode, SiteFacts.Stands> asbestos(Collection<SiteCode> sites, LocalDate day) {
        return sites.isEmpty() ? Map.of() : facts.asbestos(sites, day);
    }

    private static Collection<SiteCode> those(Map<SiteCode, Wanted> wanted, Predicate<Milestone> need) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().needs(need))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<SiteCode, List<Condition>> seen(Map<SiteCode, Wanted> wanted, LocalDate day) {
        Map<SiteCode, LocalDate> since = new LinkedHashMap<>();
        wanted.forEach((site, of) -> {
            if (of.needs(GateRule::needsEvidence)) {
                since.put(site, installed(of.recorded()).orElse(day));
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

    private static Optional<LocalDate> installed(List<SiteMilestone> recorded) {
        return recorded.stream()
                .filter(milestone -> milestone.milestone() == Milestone.INSTALLATION)
                .map(SiteMilestone::actual)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Set<Milestone> happened(List<SiteMilestone> recorded, LocalDate day) {
        return recorded.stream()
                .filter(milestone -> hasHappened(milestone.actual(), day))
                .map(SiteMilestone::milestone)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasHappened(@Nullable LocalDate actual, LocalDate day) {
        return actual != null && !actual.isAfter(day);
    }
}
