package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;

/**
 * Strong evidence, other than a survey, that there is no asbestos in a work area, such as "built in 2004": the last ban
 * came into force on 24 November 1999 (HSG264).
 *
 * @param evidenceDate the date of the evidence, such as that of the building warrant
 * @param document the stored document that shows it
 * @param scopeVersion the scope of the work area for which it was recorded
 */
public record PresumptionBasis(
        long id,
        WorkAreaId area,
        int scopeVersion,
        String statement,
        LocalDate evidenceDate,
        @Nullable DocumentId document,
        CompetentPerson person,
        LocalDate recordedOn) {

    public PresumptionBasis {
        statement = Words.required("statement", statement, 500);
    }
}
