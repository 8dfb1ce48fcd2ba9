package scot.tolbooth.radius.policy;

import java.util.Optional;
import scot.tolbooth.inventory.site.SiteCode;

/** What policy needs to know of sites, answered from memory for every request. */
interface Places {

    Optional<Place> find(SiteCode site);
}
