package scot.tolbooth.collector.state;

import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/** Sites for the tests of what stands at them. */
public final class SampleSites {

    private SampleSites() {}

    /** A site that is not stored, with nothing but what it must have. */
    public static Site site(SiteCode code) {
        return new Site(
                code,
                "Site " + code,
                SiteKind.LIBRARY,
                null,
                null,
                null,
                null,
                new Position(55.8, -4.0),
                true,
                null,
                null,
                null,
                0);
    }
}
