package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** Who was online in the past, counted as people: by registrant, and each session of nobody known for itself. */
public interface UsersOverTime {

    /**
     * People at one instant.
     *
     * @param bySite only sites with someone online; the total counts sessions without a site too
     */
    record Count(int total, Map<SiteCode, Integer> bySite) {}

    /** At one instant: a session counts from its start, and at its end no longer. */
    Count at(Instant instant);

    /** Over a period; at one site, or in all where none is named. */
    UserCurve between(Instant from, Instant to, @Nullable SiteCode site);
}
