package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;

/**
 * The report of a survey.
 *
 * @param reference the surveyor's
 * @param document the stored file
 */
public record Report(
        LocalDate receivedOn, String reference, @Nullable DocumentId document) {

    public Report {
        reference = Words.required("report_reference", reference, 120);
    }
}
