package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What the service itself has seen of sites that are to be commissioned. Those who see it answer: who polls devices says
 * whether they answer, who authenticates says whether somebody was let in there.
 */
@FunctionalInterface
public interface CommissioningEvidence {

    /**
     * The facts that it can vouch for, by site.
     *
     * @param sites with the day of the installation: what was seen before does not count
     */
    Map<SiteCode, List<Condition>> of(Map<SiteCode, LocalDate> sites);
}
