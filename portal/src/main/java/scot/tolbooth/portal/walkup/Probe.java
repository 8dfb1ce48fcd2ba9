package scot.tolbooth.portal.walkup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A device at a site that tries to get online there now and then, and reports how it went.
 *
 * @param heard when it last reported; absent before it has
 */
public record Probe(
        String name,
        SiteCode site,
        Instant made,
        String madeBy,
        @Nullable Instant heard) {

    /** Reads a name. */
    public static String name(String text) {
        String name = text.strip();
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}") || name.equals(WalkUp.SERVER)) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 small letters, digits and hyphens, such as mot-lib-probe-1, and not server");
        }
        return name;
    }
}
