package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;

/** Reads the facts of a site from what its rollout has recorded by a day. */
final class RolloutFacts {

    private RolloutFacts() {}

    static Facts of(Collection<SiteMilestone> milestones, LocalDate on) {
        return milestones.stream()
                .filter(milestone -> milestone.milestone() == Milestone.GO_LIVE)
                .findFirst()
                .map(goLive -> of(goLive, on))
                .orElse(Facts.NONE);
    }

    private static Facts of(SiteMilestone goLive, LocalDate on) {
        LocalDate actual = goLive.actual();
        return new Facts(
                actual != null && !actual.isAfter(on) ? actual : null,
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                null,
                goLive.planned(),
                forecast(goLive.forecast(), on));
    }

    private static Facts.@Nullable Forecast forecast(@Nullable LocalDate forecast, LocalDate on) {
        return forecast == null ? null : new Facts.Forecast(forecast, on);
    }
}
