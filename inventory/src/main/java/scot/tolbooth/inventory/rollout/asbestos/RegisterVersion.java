package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A version of a site's asbestos register, as it is given to whoever may disturb asbestos (CAR 2012, regulation 4).
 *
 * @param number counts the versions of the site, from 1; the highest is the present one
 */
public record RegisterVersion(
        SiteCode site, int number, LocalDate date, @Nullable DocumentId document, String summary) {

    public RegisterVersion {
        summary = Words.required("summary", summary, 1000);
    }
}
