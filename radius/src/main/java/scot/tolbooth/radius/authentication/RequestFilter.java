package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * Which requests are wanted; what is absent is not asked.
 *
 * @param accepted those that were, or those that were not
 * @param from inclusive
 * @param to exclusive
 */
public record RequestFilter(
        @Nullable SiteCode site,
        @Nullable NasName nas,
        @Nullable MacAddress device,
        @Nullable UUID registrant,
        @Nullable Boolean accepted,
        Instant from,
        Instant to) {

    public RequestFilter {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to");
        }
    }

    /** Whether it asks for somebody: that is a reading of personal data. */
    public boolean isAboutSomebody() {
        return device != null || registrant != null;
    }
}
