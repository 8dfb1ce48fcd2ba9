package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/** What Access-Requests came to lately; kept for {@code tolbooth.radius.outcomes.kept}. */
public interface AuthenticationOutcomes {

    /** Newest first. */
    List<AuthenticationOutcome> latest(int limit);

    /** Those of one site, newest first. */
    List<AuthenticationOutcome> latest(SiteCode site, int limit);

    /** Those of one NAS, newest first. */
    List<AuthenticationOutcome> latest(NasName nas, int limit);

    /** How many were accepted from then until before then. */
    long accepted(Instant from, Instant to);

    /** How many were rejected from then until before then, by reason; reasons that did not occur are left out. */
    Map<RejectReason, Long> rejected(Instant from, Instant to);
}
