package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory found.
 *
 * @param accreditation number of the laboratory's accreditation (ISO/IEC 17025)
 */
public record Analysis(
        SampleResult result, String laboratory, String accreditation, LocalDate on, Certificate certificate) {

    public Analysis {
        laboratory = Words.required("laboratory", laboratory, 200);
        accreditation = Words.required("laboratory_accreditation", accreditation, 60);
        if (!certificate.fibres().isEmpty() && SampleResult.naming(certificate.fibres()) != result) {
            throw new IllegalArgumentException("fibres must be those of the result, " + result.word());
        }
        LocalDate lastDay = certificate.accreditedUntil();
        if (lastDay != null) {
            Words.refuseBefore("laboratory_accredited_until", lastDay, "the day of the analysis", on);
        }
    }

    /** One of whose certificate nothing is known. */
    public Analysis(SampleResult result, String laboratory, String accreditation, LocalDate on) {
        this(result, laboratory, accreditation, on, Certificate.UNKNOWN);
    }

    /** Whether both say the same, whatever is known of the certificates. */
    boolean isAlike(Analysis other) {
        return result == other.result
                && laboratory.equals(other.laboratory)
                && accreditation.equals(other.accreditation)
                && on.equals(other.on);
    }

    Analysis accreditedUntil(@Nullable LocalDate lastDay) {
        return new Analysis(result, laboratory, accreditation, on, certificate.accreditedUntil(lastDay));
    }
}
