package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who surveyed, and by which accreditation (UKAS, ISO/IEC 17020).
 *
 * @param accreditation number of the organisation's accreditation
 * @param accreditedUntil the last day on which the accreditation holds; absent where it was not shown
 */
public record Surveyor(
        String person,
        String organisation,
        @Nullable String accreditation,
        @Nullable LocalDate accreditedUntil) {

    public Surveyor {
        person = Words.required("surveyor", person, 120);
        organisation = Words.required("organisation", organisation, 200);
        accreditation = Words.optional("accreditation", accreditation, 60);
    }

    /** What stands against the surveyor on the day of the visit. */
    public Optional<String> objectionOn(LocalDate day) {
        if (accreditation == null || accreditedUntil == null) {
            return Optional.of(
                    "no accreditation (UKAS, ISO/IEC 17020) with its expiry is recorded for " + organisation);
        }
        if (accreditedUntil.isBefore(day)) {
            return Optional.of("the accreditation %s of %s expired on %s, before the visit of %s"
                    .formatted(accreditation, organisation, Words.date(accreditedUntil), Words.date(day)));
        }
        return Optional.empty();
    }
}
