package scot.tolbooth.inventory.rollout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.tolbooth.inventory.site.SiteCode;

/** What other rooms know that gates ask for; for many sites at once. */
interface SiteFacts {

    /** What stands against work at each site for asbestos' sake, a sentence each; a site without any is missing. */
    Map<SiteCode, List<String>> asbestos(Collection<SiteCode> sites);

    /** Which of the sites have a circuit that is ordered. */
    Set<SiteCode> withCircuitOrdered(Collection<SiteCode> sites);

    /** Which of the sites have a circuit that is live. */
    Set<SiteCode> withCircuitLive(Collection<SiteCode> sites);
}
