package scot.tolbooth.radius.nas;

import scot.tolbooth.inventory.site.SiteCode;

/**
 * NASes that stand for the real ones in tests of the way in, one for each site. They are asked and answered as others
 * are, but no list, export or statistic has them.
 */
public interface TestNases {

    /**
     * The one of a site, which is made where there is none.
     *
     * @param vendor whose NASes the site has: its way of being told is tested
     * @param addresses of this machine, from which a new one gets the next that is free
     */
    KnownNas at(SiteCode site, NasVendor vendor, CidrBlock addresses);
}
