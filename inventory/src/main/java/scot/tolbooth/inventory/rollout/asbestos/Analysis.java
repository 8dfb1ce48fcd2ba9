package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/**
 * What a laboratory found.
 *
 * @param accreditation number of the laboratory's accreditation (ISO/IEC 17025)
 */
public record Analysis(SampleResult result, String laboratory, String accreditation, LocalDate on) {

    public Analysis {
        laboratory = Words.required("laboratory", laboratory, 200);
        accreditation = Words.required("laboratory_accreditation", accreditation, 60);
    }
}
