package scot.tolbooth.portal.programme.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.CoveredArea;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** Records what a surveyor hands in: never a review, which is the council's. What is wrong goes among the problems. */
class SurveyResults {

    private final AsbestosSurveys surveys;
    private final Documents documents;
    private final CurrentStaff staff;
    private final TransactionTemplate transactions;
    private final ScottishTime time;

    SurveyResults(
            AsbestosSurveys surveys,
            Documents documents,
            CurrentStaff staff,
            TransactionTemplate transactions,
            ScottishTime time) {
        this.surveys = surveys;
        this.documents = documents;
        this.staff = staff;
        this.transactions = transactions;
        this.time = time;
    }

    /** Records who surveyed, and when. */
    void surveyed(Survey survey, Typed typed) {
        LocalDate from = typed.required("visit_from", CsvColumn::date);
        LocalDate to = typed.optional("visit_to", CsvColumn::date);
        LocalDate accreditedUntil = typed.optional("accredited_until", CsvColumn::date);
        if (from == null || !typed.problems().isEmpty()) {
            return;
        }
        SurveyStep step = typed.attempt(() -> new SurveyStep.Surveyed(
                new Visit(from, to == null ? from : to),
                new Surveyor(
                        typed.get("surveyor"),
                        typed.get("organisation"),
                        typed.get("accreditation"),
                        accreditedUntil)));
        if (step != null) {
            take(survey, step, typed);
        }
    }

    /** Keeps the report and records that it has come. */
    void report(Survey survey, @Nullable MultipartFile file, Typed typed) throws IOException {
        String reference = typed.get("report_reference");
        String title = "Asbestos survey " + survey.id() + ", report " + reference;
        NewDocument upload = Uploads.read(file, survey.order().site(), title, DocumentKind.SURVEY_REPORT, typed);
        if (upload == null || !typed.problems().isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            SurveyStep step = typed.attempt(() -> new SurveyStep.ReportReceived(
                    new Report(
                            time.today(),
                            reference,
                            documents.add(upload, staff.change()).id()),
                    noAccess(survey, typed),
                    lines(typed.get("other_no_access"))));
            if (step != null) {
                take(survey, step, typed);
            }
            if (!typed.problems().isEmpty()) {
                status.setRollbackOnly();
            }
        });
    }

    private void take(Survey survey, SurveyStep step, Typed typed) {
        try {
            typed.attempt(() -> surveys.take(survey.id(), typed.version(), step, staff.change()));
        } catch (StaleVersionException | IllegalStateException late) {
            typed.problems().add("survey", "has gone on meanwhile: open it again");
        }
    }

    private static Map<WorkAreaId, String> noAccess(Survey survey, Typed typed) {
        Map<WorkAreaId, String> noAccess = new HashMap<>();
        for (CoveredArea covered : survey.areas()) {
            String reason = typed.text("no_access-" + covered.area(), 300);
            if (reason != null) {
                noAccess.put(covered.area(), reason);
            }
        }
        return noAccess;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
