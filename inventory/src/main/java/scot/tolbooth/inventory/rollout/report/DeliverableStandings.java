package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.rollout.rag.Subject;

/** Where the deliverables of the programme stand. */
public class DeliverableStandings {

    private final Deliverables deliverables;
    private final Assessments assessments;
    private final Standings standings;

    public DeliverableStandings(Deliverables deliverables, Assessments assessments, Standings standings) {
        this.deliverables = deliverables;
        this.assessments = assessments;
        this.standings = standings;
    }

    /** Every deliverable, by theme and start. */
    public Map<Deliverable, Standing> all(LocalDate on) {
        Map<Subject, RecordedAssessment> latest = assessments.ofDeliverables(on);
        Map<Deliverable, Standing> all = new LinkedHashMap<>();
        deliverables
                .all()
                .forEach(deliverable ->
                        all.put(deliverable, standing(deliverable, on, latest.get(subject(deliverable)))));
        return all;
    }

    /** One deliverable. */
    public Standing of(Deliverable deliverable, LocalDate on) {
        return standing(
                deliverable, on, assessments.latest(subject(deliverable), on).orElse(null));
    }

    private Standing standing(Deliverable deliverable, LocalDate on, @Nullable RecordedAssessment latest) {
        Deliverable.Details details = deliverable.details();
        return standings.between(new Standings.Span(subject(deliverable), details.start(), details.end()), on, latest);
    }

    private static Subject subject(Deliverable deliverable) {
        return new Subject.OfDeliverable(deliverable.id());
    }
}
