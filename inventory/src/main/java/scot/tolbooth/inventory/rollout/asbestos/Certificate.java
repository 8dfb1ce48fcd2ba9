package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;

/**
 * What a laboratory's certificate says besides the result (HSG248).
 *
 * @param analysedBy the analyst
 * @param method such as {@code polarised light microscopy, HSG248 appendix 2}
 * @param fibres the types that were named; empty where none was, or where nobody said
 * @param accreditedUntil the last day of the laboratory's accreditation as it was recorded at the entry
 * @param document the certificate itself
 */
public record Certificate(
        @Nullable String analysedBy,
        @Nullable String method,
        Set<Fibre> fibres,
        @Nullable LocalDate accreditedUntil,
        @Nullable DocumentId document) {

    /** One of which nothing is known. */
    public static final Certificate UNKNOWN = new Certificate(null, null, Set.of(), null, null);

    public Certificate {
        analysedBy = Words.optional("analysed_by", analysedBy, 120);
        method = Words.optional("method", method, 200);
        fibres = fibres.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fibres));
    }

    Certificate accreditedUntil(@Nullable LocalDate lastDay) {
        return new Certificate(analysedBy, method, fibres, lastDay, document);
    }
}
