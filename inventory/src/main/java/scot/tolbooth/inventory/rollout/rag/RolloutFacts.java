package scot.tolbooth.inventory.rollout.rag;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.ForecastChange;
import scot.tolbooth.inventory.rollout.Gate;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;

/**
 * What is recorded of one site's rollout, read as at a day: what happened, moved or stopped later had not done so then.
 *
 * @param moved the forecasts that moved
 * @param blockers those there ever were
 * @param gate of the milestone to come; absent where it is not due soon enough to matter
 * @param overridden gates that were overridden and whose facts were missing still
 */
record RolloutFacts(
        List<SiteMilestone> milestones,
        Collection<ForecastChange> moved,
        Collection<Blocker> blockers,
        @Nullable Gate gate,
        Collection<OverriddenGate> overridden) {

    Facts on(LocalDate day) {
        List<SiteMilestone> asAt = asAt(milestones, day);
        SiteMilestone goLive = asAt.stream()
                .filter(milestone -> milestone.milestone() == Milestone.GO_LIVE)
                .findFirst()
                .orElse(null);
        return new Facts(
                goLive == null ? null : goLive.actual(),
                next(RolloutState.of(asAt, day)),
                goLive == null ? null : goLive(goLive, day),
                blockers.stream()
                        .filter(blocker -> blocker.heldOn(day))
                        .map(RolloutFacts::blocked)
                        .toList(),
                overridden.stream().flatMap(RolloutFacts::breach).toList());
    }

    private Facts.@Nullable Next next(RolloutState state) {
        Milestone next = state.next();
        if (next == null || !state.tracked()) {
            return null;
        }
        List<String> missing = gate != null && gate.milestone() == next ? gate.missing() : List.of();
        return new Facts.Next(next, state.expected(), missing);
    }

    private Facts.GoLive goLive(SiteMilestone goLive, LocalDate day) {
        List<ForecastChange> ofGoLive = moved.stream()
                .filter(change -> change.milestone() == Milestone.GO_LIVE)
                .toList();
        LocalDate forecast = ofGoLive.stream()
                .filter(change -> day(change).isAfter(day))
                .min(Comparator.comparing(ForecastChange::at))
                .map(ForecastChange::from)
                .orElse(goLive.forecast());
        LocalDate since = ofGoLive.stream()
                .map(RolloutFacts::day)
                .filter(changed -> !changed.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> lastHappened(day));
        return new Facts.GoLive(goLive.planned(), forecast, since);
    }

    private LocalDate lastHappened(LocalDate day) {
        return milestones.stream()
                .flatMap(milestone -> Stream.ofNullable(milestone.actual()))
                .filter(actual -> !actual.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(day);
    }

    private static LocalDate day(ForecastChange change) {
        return LocalDate.ofInstant(change.at(), LONDON);
    }

    private static Facts.Blocked blocked(Blocker blocker) {
        String owner = blocker.owner();
        return new Facts.Blocked(
                sentence(blocker.cause().label() + ": " + blocker.text()),
                blocker.started(),
                owner != null && !owner.isBlank());
    }

    private static Stream<Facts.Noted> breach(OverriddenGate gate) {
        return gate.isUsed() && !gate.missing().isEmpty()
                ? Stream.of(new Facts.Noted(
                        sentence(gate.override().milestone().label()
                                + " was recorded past a closed gate by an override. Still missing: "
                                + String.join("; ", gate.missing())),
                        LocalDate.ofInstant(gate.override().at(), LONDON)))
                : Stream.empty();
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    /** As they were on that day: what happened later had not done so. */
    static List<SiteMilestone> asAt(List<SiteMilestone> milestones, LocalDate day) {
        return milestones.stream().noneMatch(milestone -> happenedLater(milestone, day))
                ? milestones
                : milestones.stream().map(milestone -> asAt(milestone, day)).toList();
    }

    private static SiteMilestone asAt(SiteMilestone milestone, LocalDate day) {
        return !happenedLater(milestone, day)
                ? milestone
                : new SiteMilestone(
                        milestone.site(),
                        milestone.milestone(),
                        milestone.planned(),
                        milestone.forecast(),
                        null,
                        milestone.note());
    }

    private static boolean happenedLater(SiteMilestone milestone, LocalDate day) {
        LocalDate actual = milestone.actual();
        return actual != null && actual.isAfter(day);
    }
}
