package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asbestos is removed under licence: notified, removed, cleared in four stages, released; never in another order.
 *
 * @param stages every stage's result in the order of recording, the failed ones too
 */
public record LicensedRemoval(
        @Nullable Notification notification,
        @Nullable Removal removal,
        List<ClearanceStage> stages,
        @Nullable Release release)
        implements Outcome {

    public LicensedRemoval {
        stages = List.copyOf(stages);
    }

    /** Decided, and nothing done yet. */
    public static LicensedRemoval decided() {
        return new LicensedRemoval(null, null, List.of(), null);
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.LICENSED_REMOVAL;
    }

    @Override
    public AreaStage stage() {
        if (release != null) {
            return AreaStage.RELEASED;
        }
        if (isCleared()) {
            return AreaStage.FOUR_STAGES_PASSED;
        }
        if (removal != null) {
            return AreaStage.REMOVED;
        }
        return notification == null ? AreaStage.REMOVAL_DECIDED : AreaStage.NOTIFIED;
    }

    /** The stage of clearance to come: after the last that passed, or the one that failed; 5 after the fourth. */
    public int nextStage() {
        return stages.isEmpty() ? 1 : after(stages.get(stages.size() - 1));
    }

    public boolean isCleared() {
        return nextStage() > ClearanceStage.STAGES;
    }

    @Override
    public Optional<String> missing(LocalDate today, AsbestosRules rules) {
        if (notification == null) {
            return Optional.of("its licensed removal has not been notified (ASB5)");
        }
        if (removal == null) {
            return Optional.of("its licensed removal has been notified but not done; the earliest start is "
                    + Words.date(notification.earliestStart(rules)));
        }
        if (!isCleared()) {
            return Optional.of("the asbestos is removed but stage %d of the four-stage clearance has not passed"
                    .formatted(nextStage()));
        }
        return release == null
                ? Optional.of("the clearance has passed but no certificate for reoccupation is recorded")
                : Optional.empty();
    }

    @Override
    public Outcome after(OutcomeStep step, AsbestosRules rules) {
        if (step instanceof OutcomeStep.Notified notified) {
            return notified(notified.notification(), rules);
        }
        if (step instanceof OutcomeStep.Removed removed) {
            return removed(removed.removal(), rules);
        }
        if (step instanceof OutcomeStep.Assessed assessed) {
            return assessed(assessed.result(), rules);
        }
        return released(((OutcomeStep.Released) step).release());
    }

    private LicensedRemoval notified(Notification next, AsbestosRules rules) {
        if (removal != null) {
            throw new IllegalStateException("the removal was done already: a notification must come before it");
        }
        next.requireNotice(rules);
        return new LicensedRemoval(next, null, List.of(), null);
    }

    private LicensedRemoval removed(Removal next, AsbestosRules rules) {
        if (notification == null) {
            throw new IllegalStateException("the removal must be notified (ASB5) before it is done");
        }
        if (removal != null) {
            throw new IllegalStateException("the removal is recorded already");
        }
        Words.refuseBefore("removed_on", next.on(), "the earliest start", notification.earliestStart(rules));
        Words.refuseBefore("removed_on", next.on(), "the notified start", notification.startsOn());
        return new LicensedRemoval(notification, next, List.of(), null);
    }

    private LicensedRemoval assessed(ClearanceStage result, AsbestosRules rules) {
        if (removal == null) {
            throw new IllegalStateException("the asbestos must be removed before its clearance is assessed");
        }
        if (result.stage() != nextStage()) {
            throw new IllegalStateException(
                    isCleared()
                            ? "all four stages have passed already"
                            : "stage must be %d: the stages follow each other, and one that failed is repeated"
                                    .formatted(nextStage()));
        }
        LocalDate earliest =
                stages.isEmpty() ? removal.on() : stages.get(stages.size() - 1).on();
        Words.refuseBefore("stage_on", result.on(), stages.isEmpty() ? "the removal" : "the stage before", earliest);
        result.analyst().requireAccreditedOn(result.on());
        result.requireBelow(rules.clearanceFibresPerMillilitre());
        List<ClearanceStage> all = new ArrayList<>(stages);
        all.add(result);
        return new LicensedRemoval(notification, removal, all, null);
    }

    private LicensedRemoval released(Release next) {
        if (!isCleared()) {
            throw new IllegalStateException(
                    "the area cannot be released: stage %d of the four-stage clearance has not passed"
                            .formatted(nextStage()));
        }
        if (release != null) {
            throw new IllegalStateException("the area is released already");
        }
        Words.refuseBefore(
                "released_on",
                next.on(),
                "stage 4",
                stages.get(stages.size() - 1).on());
        return new LicensedRemoval(notification, removal, stages, next);
    }

    private static int after(ClearanceStage last) {
        return last.passed() ? last.stage() + 1 : last.stage();
    }
}
