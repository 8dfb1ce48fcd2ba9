package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a work area stands: derived from recorded facts, never entered.
 *
 * @param missing what stands against work in it, as sentences; empty where nothing does
 */
public record AreaState(WorkArea area, AreaStage stage, boolean restricted, List<String> missing) {

    public AreaState {
        missing = List.copyOf(missing);
    }

    public static AreaState of(AreaFacts facts, LocalDate today, AsbestosRules rules) {
        List<String> missing = new ArrayList<>();
        facts.restrictions().forEach(restriction -> missing.add(restricted(facts, restriction)));
        (facts.hasEvidence() ? missingOutcome(facts, today, rules) : Optional.of(missingEvidence(facts)))
                .ifPresent(what -> missing.add("%s %s".formatted(name(facts), what)));
        return new AreaState(facts.area(), stage(facts), !facts.restrictions().isEmpty(), missing);
    }

    /** Whether nothing that is known of asbestos stands against work in it. */
    public boolean isClear() {
        return missing.isEmpty();
    }

    private static AreaStage stage(AreaFacts facts) {
        if (facts.hasEvidence()) {
            return facts.presentOutcome()
                    .map(recorded -> recorded.outcome().stage())
                    .orElse(AreaStage.ACCEPTED);
        }
        return facts.acceptedSurvey().isPresent()
                ? AreaStage.PRESUMED
                : facts.latestSurvey()
                        .filter(survey -> !survey.isAccepted())
                        .map(survey -> AreaStage.of(survey.state()))
                        .orElse(AreaStage.PRESUMED);
    }

    private static String restricted(AreaFacts facts, Restriction restriction) {
        return "%s has been restricted since %s (%s): %s must see to it that the restriction can be closed"
                .formatted(name(facts), Words.date(restriction.openedOn()), restriction.reason(), restriction.owner());
    }

    private static String missingEvidence(AreaFacts facts) {
        Optional<Coverage> accepted = facts.acceptedSurvey();
        if (accepted.isPresent()) {
            return "could not be looked at in survey %s (%s): it is presumed to contain asbestos"
                    .formatted(accepted.get().survey(), accepted.get().covered().noAccess());
        }
        String kind = facts.area().disturbsFabric() ? "refurbishment survey" : "survey";
        return "is presumed to contain asbestos: no accepted %s covers it%s".formatted(kind, progress(facts));
    }

    private static String progress(AreaFacts facts) {
        Optional<Coverage> latest = facts.latestSurvey();
        if (latest.isPresent()) {
            Coverage survey = latest.get();
            return survey.isAccepted()
                    ? " (%s survey %s does not go far enough for work that disturbs the fabric)"
                            .formatted(survey.kind().word(), survey.survey())
                    : " (survey %s: %s)"
                            .formatted(
                                    survey.survey(),
                                    AreaStage.of(survey.state()).label().toLowerCase(Locale.ROOT));
        }
        return facts.coverages().stream().anyMatch(Coverage::isAccepted)
                ? " since the planned work was changed (scope %d)"
                        .formatted(facts.area().scopeVersion())
                : "";
    }

    private static Optional<String> missingOutcome(AreaFacts facts, LocalDate today, AsbestosRules rules) {
        Optional<RecordedOutcome> present = facts.presentOutcome();
        if (present.isEmpty()) {
            return Optional.of("has no outcome%s: a named competent person must record one".formatted(lapsed(facts)));
        }
        Outcome outcome = present.get().outcome();
        if (present.get().survey() == null && outcome.kind() != OutcomeKind.NONE_IN_AREA) {
            return Optional.of("is presumed to contain asbestos: work on it needs an accepted survey");
        }
        if (outcome.kind() == OutcomeKind.NONE_IN_AREA && facts.presentItems() > 0) {
            return Optional.of("is recorded as free of asbestos, yet the register has an item in it");
        }
        return outcome.missing(today, rules).map(what -> "is not cleared: " + what);
    }

    private static String lapsed(AreaFacts facts) {
        RecordedOutcome before = facts.outcome();
        if (before == null) {
            return "";
        }
        String why = before.scopeVersion() != facts.area().scopeVersion()
                ? "the planned work was changed since"
                : before.findings() != facts.area().findings()
                        ? "there is a new finding since"
                        : "what it rests on no longer holds";
        return " that still holds (that of %s is void: %s)"
                .formatted(Words.date(before.decision().on()), why);
    }

    private static String name(AreaFacts facts) {
        return "Work area '" + facts.area().name() + "'";
    }
}
