package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** How the latest tests of the way in at sites went: whoever makes them answers. */
public interface SiteTests {

    /** Sites of which no test tells anything now are missing. */
    Map<SiteCode, Outcome> latest();

    /**
     * What the tests of a site say.
     *
     * @param failingSince when the first of those that failed in a row was made; absent where the latest passed
     * @param detail in a sentence, such as {@code failed at RADIUS: no answer}
     */
    record Outcome(@Nullable Instant failingSince, String detail) {}
}
