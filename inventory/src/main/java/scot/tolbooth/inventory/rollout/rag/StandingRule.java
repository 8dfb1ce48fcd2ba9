package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Works out where something stands from its latest assessment and from what is known without one. */
record StandingRule(RagRule rule) {

    Standing of(Subject subject, LocalDate on, Known known, @Nullable RecordedAssessment latest) {
        Progress progress = latest == null || known.facts().delivered() != null ? known.measured() : latest.progress();
        Situation situation = new Situation(
                on,
                latest == null ? null : latest.assessment().judgements(),
                latest == null ? on : latest.since(),
                progress,
                known.facts());
        return new Standing(subject, on, progress, known.facts(), rule.suggest(situation), latest);
    }

    /**
     * What is known without an assessment.
     *
     * @param measured by milestones or dates: what counts where nobody has assessed it, or where it is complete
     */
    record Known(Progress measured, Facts facts) {}
}
