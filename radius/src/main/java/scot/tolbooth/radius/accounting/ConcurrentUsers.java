package scot.tolbooth.radius.accounting;

import java.util.Map;
import scot.tolbooth.inventory.site.SiteCode;

/** Who is online now, counted as people: open sessions by registrant, on any node, whichever node takes accounting. */
public interface ConcurrentUsers {

    int total();

    /** Only sites with someone online; sessions of a NAS without a site count in the total alone. */
    Map<SiteCode, Integer> bySite();
}
