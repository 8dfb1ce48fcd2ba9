package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/**
 * What a forecast knows of one site.
 *
 * @param actuals when its milestones happened
 * @param contractors who does which work there
 */
public record KnownSite(
        SiteCode code, SiteKind kind, Map<Milestone, LocalDate> actuals, Map<WorkKind, ContractorId> contractors) {

    public KnownSite {
        actuals = Map.copyOf(actuals);
        contractors = Map.copyOf(contractors);
    }

    /** What was known of it on an earlier day, as far as dates tell. */
    KnownSite asOf(LocalDate day) {
        Map<Milestone, LocalDate> then = new java.util.EnumMap<>(Milestone.class);
        actuals.forEach((milestone, actual) -> {
            if (!actual.isAfter(day)) {
                then.put(milestone, actual);
            }
        });
        return new KnownSite(code, kind, then, contractors);
    }

    Optional<LocalDate> actual(Milestone milestone) {
        return Optional.ofNullable(actuals.get(milestone));
    }

    /** Whether the milestone happened, or one that cannot come before it. */
    boolean isPast(Milestone milestone) {
        return actuals.containsKey(milestone) || Step.after(milestone).anyMatch(later -> isPast(later.milestone()));
    }

    boolean isOpen() {
        return !actuals.containsKey(Milestone.GO_LIVE);
    }
}
