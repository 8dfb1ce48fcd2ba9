package scot.tolbooth.radius.registrant;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which terms of use hold: {@code tolbooth.portal.terms-*}. Every part of the service that lets people in reads it.
 *
 * @param termsVersion names the terms of use that are shown now; recorded with each acceptance
 * @param termsRequiredFrom from which day on nobody is let in by a remembered device or profile who agreed to an older
 *     version only; absent where they are until they sign in again
 */
@ConfigurationProperties("tolbooth.portal")
public record TermsOfUse(
        @DefaultValue(TermsOfUse.AS_DELIVERED) String termsVersion,
        @Nullable LocalDate termsRequiredFrom) {

    /** The version of the terms that the software comes with. */
    public static final String AS_DELIVERED = "2026-11";

    /** Whether somebody agreed to another version than the one that is shown now. */
    public boolean haveChangedSince(String accepted) {
        return !accepted.equals(termsVersion);
    }

    /** Whether it does not do any more that somebody agreed to another version. */
    public boolean mustBeAcceptedBy(String accepted, Instant at) {
        return termsRequiredFrom != null
                && haveChangedSince(accepted)
                && !at.isBefore(termsRequiredFrom.atStartOfDay(LONDON).toInstant());
    }
}
