package scot.tolbooth.portal.programme.work;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems.NewItem;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.ContractorEntries;
import scot.tolbooth.inventory.rollout.asbestos.LabResult;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Records the samples, results and items that stand in forms. What is wrong goes among the problems. */
class SampleEntries {

    private final ContractorEntries entries;
    private final AsbestosSurveys surveys;
    private final Documents documents;
    private final CurrentStaff staff;
    private final TransactionTemplate transactions;

    SampleEntries(
            ContractorEntries entries,
            AsbestosSurveys surveys,
            Documents documents,
            CurrentStaff staff,
            TransactionTemplate transactions) {
        this.entries = entries;
        this.surveys = surveys;
        this.documents = documents;
        this.staff = staff;
        this.transactions = transactions;
    }

    void taken(OwnSite own, Survey survey, Typed typed) {
        Sample sample = SampleForm.taken(typed);
        if (sample != null) {
            record(
                    typed,
                    () -> entries.sampled(survey.id(), typed.version(), own.contractorId(), sample, staff.change()));
        }
    }

    /** Records a result, and keeps the certificate where one was chosen. */
    void analysed(OwnSite own, Survey survey, String number, @Nullable MultipartFile file, Typed typed)
            throws IOException {
        LabResult result = SampleForm.result(number, typed);
        String title = "Certificate of sample " + number + ", asbestos survey " + survey.id();
        NewDocument upload = file == null || file.isEmpty()
                ? null
                : Uploads.read(file, own.code(), title, DocumentKind.CERTIFICATE, typed);
        if (result == null || !typed.problems().isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            record(typed, () -> {
                LabResult whole = upload == null
                        ? result
                        : SampleForm.with(
                                result,
                                documents
                                        .addOnce(upload, staff.change())
                                        .document()
                                        .id());
                return entries.analysed(survey.id(), typed.version(), own.contractorId(), whole, staff.change());
            });
            if (!typed.problems().isEmpty()) {
                status.setRollbackOnly();
            }
        });
    }

    /** Records that the laboratory has answered for every sample. */
    void resultsIn(Survey survey, Typed typed) {
        var on = typed.required("results_on", CsvColumn::date);
        if (on != null) {
            record(
                    typed,
                    () -> surveys.take(survey.id(), typed.version(), new SurveyStep.ResultsIn(on), staff.change()));
        }
    }

    void found(OwnSite own, Survey survey, Typed typed) {
        NewItem item = ItemForm.read(survey, typed);
        if (item != null) {
            record(typed, () -> entries.found(survey.id(), own.contractorId(), item, staff.change()));
        }
    }

    private static <T> void record(Typed typed, Supplier<T> work) {
        try {
            typed.attempt(work);
        } catch (StaleVersionException late) {
            typed.problems().add("survey", "has gone on meanwhile: open it again");
        } catch (IllegalStateException refused) {
            typed.problems().add("survey", "does not allow it now: " + refused.getMessage());
        }
    }
}
