package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/**
 * Which sessions to list; what is absent does not narrow.
 *
 * @param from overlapping the time from then
 * @param to overlapping the time before then
 */
public record SessionFilter(
        @Nullable Boolean open,
        @Nullable SiteCode site,
        @Nullable NasName nas,
        @Nullable UUID registrant,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Of whatever NAS. */
    public SessionFilter(
            @Nullable Boolean open,
            @Nullable SiteCode site,
            @Nullable UUID registrant,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(open, site, null, registrant, from, to);
    }
}
