package scot.tolbooth.portal.api.asbestos;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Review;
import scot.tolbooth.inventory.rollout.asbestos.SurveyState;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** Reads the steps of surveys from the fields of a body. */
public final class SurveySteps {

    private SurveySteps() {}

    /** The step that leads to that state. */
    static Field<? extends SurveyStep> read(Fields fields, SurveyState to) {
        return switch (to) {
            case VISIT_BOOKED -> booked(fields);
            case SURVEYED -> surveyed(fields);
            case LAB_RESULTS_IN -> resultsIn(fields);
            case REPORT_RECEIVED -> reported(fields);
            case ACCEPTED, REJECTED -> reviewed(fields, to == SurveyState.ACCEPTED);
            case ORDERED -> throw new IllegalArgumentException("no step leads to an order");
        };
    }

    static Field<SurveyStep> booked(Fields fields) {
        Field<Visit> visit = visit(fields);
        return () -> new SurveyStep.VisitBooked(visit.value());
    }

    public static Field<SurveyStep> surveyed(Fields fields) {
        Field<Visit> visit = visit(fields);
        Field<String> person = fields.required("surveyor", Kind.text(120));
        Field<String> organisation = fields.required("organisation", Kind.text(200));
        Field<@Nullable String> accreditation = fields.optional("accreditation", Kind.text(60));
        Field<@Nullable LocalDate> until = fields.optional("accredited_until", Kind.date());
        return () -> new SurveyStep.Surveyed(
                visit.value(),
                new Surveyor(person.value(), organisation.value(), accreditation.value(), until.value()));
    }

    public static Field<SurveyStep> resultsIn(Fields fields) {
        Field<LocalDate> on = fields.required("results_on", Kind.date());
        return () -> new SurveyStep.ResultsIn(on.value());
    }

    static Field<SurveyStep> reported(Fields fields) {
        Field<LocalDate> on = fields.required("report_on", Kind.date());
        Field<@Nullable DocumentId> document = fields.optional("document", Kind.number(DocumentId::of));
        return reported(fields, on, document);
    }

    /** A report that came on that day as that document. */
    public static Field<SurveyStep> reported(
            Fields fields, Field<LocalDate> on, Field<? extends @Nullable DocumentId> document) {
        Field<String> reference = fields.required("report_reference", Kind.text(120));
        Field<List<Map.Entry<WorkAreaId, String>>> noAccess = fields.objects("no_access", SurveySteps::noAccess);
        Field<List<String>> others = fields.list("other_no_access", Kind.text(500));
        return () -> new SurveyStep.ReportReceived(
                new Report(on.value(), reference.value(), document.value()),
                noAccess.value().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second)),
                others.value());
    }

    static Field<CompetentPerson> person(Fields fields) {
        Field<String> name = fields.required("person", Kind.text(120));
        Field<String> qualification = fields.required("qualification", Kind.text(200));
        return () -> new CompetentPerson(name.value(), qualification.value());
    }

    private static Field<SurveyStep> reviewed(Fields fields, boolean accepted) {
        Field<CompetentPerson> person = person(fields);
        Field<LocalDate> on = fields.required("reviewed_on", Kind.date());
        Field<String> reason = fields.required("reason", Kind.text(1000));
        return () -> new SurveyStep.Reviewed(new Review(accepted, person.value(), on.value(), reason.value()));
    }

    private static Field<Visit> visit(Fields fields) {
        Field<LocalDate> from = fields.required("visit_from", Kind.date());
        Field<LocalDate> to = fields.required("visit_to", Kind.date());
        return () -> new Visit(from.value(), to.value());
    }

    private static Field<Map.Entry<WorkAreaId, String>> noAccess(Fields fields) {
        Field<WorkAreaId> area =
                fields.required("work_area", Kind.number(text -> new WorkAreaId(Long.parseLong(text))));
        Field<String> reason = fields.required("reason", Kind.text(500));
        return () -> Map.entry(area.value(), reason.value());
    }
}
