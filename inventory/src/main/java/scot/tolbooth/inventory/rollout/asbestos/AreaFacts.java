package scot.tolbooth.inventory.rollout.asbestos;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one work area.
 *
 * @param coverages what surveys say of it, of whichever scope
 * @param basis the latest strong evidence other than a survey; absent where there is none
 * @param outcome the latest; absent where there is none
 * @param restrictions the open ones
 * @param presentItems how many items of asbestos are recorded in it and not removed
 */
public record AreaFacts(
        WorkArea area,
        List<Coverage> coverages,
        @Nullable PresumptionBasis basis,
        @Nullable RecordedOutcome outcome,
        List<Restriction> restrictions,
        int presentItems) {

    public AreaFacts {
        coverages = coverages.stream()
                .sorted(Comparator.comparing(Coverage::survey))
                .toList();
        restrictions = List.copyOf(restrictions);
    }

    /** The survey that the outcome may rest on: the latest that was accepted and goes far enough for this scope. */
    Optional<Coverage> acceptedSurvey() {
        return coverages.stream()
                .filter(coverage -> coverage.isAccepted() && coverage.canClear(area))
                .max(Comparator.comparing(Coverage::survey));
    }

    /** The latest survey that looks at this scope, however far it has come. */
    Optional<Coverage> latestSurvey() {
        return coverages.stream()
                .filter(coverage -> coverage.isOfScope(area))
                .max(Comparator.comparing(Coverage::survey));
    }

    /** Evidence other than a survey that was recorded for this scope. */
    Optional<PresumptionBasis> presentBasis() {
        return Optional.ofNullable(basis).filter(known -> known.scopeVersion() == area.scopeVersion());
    }

    /** Whether there is something on which a competent person may decide now. */
    boolean hasEvidence() {
        return acceptedSurvey()
                .map(survey -> survey.covered().noAccess() == null)
                .orElseGet(() -> presentBasis().isPresent());
    }

    /** The outcome, unless its scope, findings or evidence are not those of now. */
    Optional<RecordedOutcome> presentOutcome() {
        return Optional.ofNullable(outcome).filter(this::holds);
    }

    private boolean holds(RecordedOutcome recorded) {
        return recorded.scopeVersion() == area.scopeVersion()
                && recorded.findings() == area.findings()
                && restsOnPresentEvidence(recorded);
    }

    private boolean restsOnPresentEvidence(RecordedOutcome recorded) {
        return recorded.survey() == null
                ? presentBasis().isPresent()
                : coverages.stream()
                        .filter(coverage -> coverage.isAccepted() && coverage.canClear(area))
                        .anyMatch(coverage -> coverage.survey().equals(recorded.survey())
                                && coverage.version() == recorded.surveyVersion());
    }
}
