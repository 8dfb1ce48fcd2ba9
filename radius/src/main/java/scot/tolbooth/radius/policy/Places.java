package scot.tolbooth.radius.policy;

import java.util.Optional;
import scot.tolbooth.inventory.site.SiteCode;

/** What policy needs to know of sites, answered from memory for every request wherever it can be. */
interface Places {

    /** One that is not in memory is looked up. */
    Optional<Place> find(SiteCode site);

    /** What is in memory, without ever waiting for anything. */
    Optional<Place> known(SiteCode site);
}
