package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/**
 * Who assessed the clearance: an independent analyst (UKAS, ISO/IEC 17025 and 17020).
 *
 * @param appointedBy who appointed the analyst: the client or the contractor that removed
 */
public record Analyst(
        String person, String organisation, String accreditation, LocalDate accreditedUntil, String appointedBy) {

    public Analyst {
        person = Words.required("analyst", person, 120);
        organisation = Words.required("organisation", organisation, 200);
        accreditation = Words.required("accreditation", accreditation, 60);
        appointedBy = Words.required("appointed_by", appointedBy, 200);
    }

    void requireAccreditedOn(LocalDate day) {
        if (accreditedUntil.isBefore(day)) {
            throw new IllegalArgumentException(
                    "accredited_until must not be before the day of the assessment, " + Words.date(day));
        }
    }
}
