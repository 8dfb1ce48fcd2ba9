package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What stood against installation at a site on a day of the past, read from facts that have dates. When a work area was
 * added, or its planned work changed, has none: of such an area it says that it cannot be told, and never guesses.
 *
 * @param missing what stood against it, as sentences
 * @param untold what the dates do not tell, as sentences
 */
public record PastState(List<String> missing, List<String> untold) {

    public PastState {
        missing = List.copyOf(missing);
        untold = List.copyOf(untold);
    }

    static PastState of(SiteFacts facts, LocalDate day, AsbestosRules rules) {
        List<String> missing = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        if (facts.areas().isEmpty()) {
            missing.add(SiteState.NOTHING_PLANNED);
        }
        for (AreaFacts area : facts.areas()) {
            List<String> against = AreaState.of(area, day, rules).missing();
            if (isDated(area)) {
                missing.addAll(against);
            } else {
                missing.addAll(against.subList(0, area.restrictions().size()));
                untold.add("how work area '%s' stood cannot be told: %s"
                        .formatted(area.area().name(), why(area)));
            }
        }
        missing.addAll(facts.register().missing());
        return new PastState(missing, untold);
    }

    /** Whether all that was recorded of it by then is of the work that is planned now, and something was. */
    private static boolean isDated(AreaFacts facts) {
        return isKnown(facts) && !isOtherScope(facts) && !isOtherFinding(facts) && !isOtherReview(facts);
    }

    private static boolean isKnown(AreaFacts facts) {
        return !facts.coverages().isEmpty()
                || facts.basis() != null
                || facts.outcome() != null
                || !facts.restrictions().isEmpty();
    }

    private static boolean isOtherScope(AreaFacts facts) {
        PresumptionBasis basis = facts.basis();
        RecordedOutcome outcome = facts.outcome();
        int scope = facts.area().scopeVersion();
        return facts.coverages().stream().anyMatch(one -> !one.isOfScope(facts.area()))
                || (basis != null && basis.scopeVersion() != scope)
                || (outcome != null && outcome.scopeVersion() != scope);
    }

    private static boolean isOtherFinding(AreaFacts facts) {
        RecordedOutcome outcome = facts.outcome();
        return outcome != null && outcome.findings() != facts.area().findings();
    }

    private static boolean isOtherReview(AreaFacts facts) {
        RecordedOutcome outcome = facts.outcome();
        return outcome != null
                && facts.coverages().stream()
                        .anyMatch(one ->
                                one.survey().equals(outcome.survey()) && one.version() != outcome.surveyVersion());
    }

    private static String why(AreaFacts facts) {
        if (!isKnown(facts)) {
            return "nothing of it is dated by then";
        }
        if (isOtherScope(facts)) {
            return "its planned work was changed on a day that is not recorded";
        }
        return isOtherFinding(facts)
                ? "it has had a finding since the outcome, on a day that is not recorded"
                : "the survey that its outcome rests on was reviewed again since";
    }
}
