package scot.tolbooth.portal.signup;

import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** A library in Motherwell, with a gateway of CoovaChilli's. */
final class Library {

    static final SiteCode SITE = new SiteCode("LIB-001");
    static final NasName NAS = new NasName("mot-lib-nas-1");
    static final String SECRET = "radius secret";

    private Library() {}

    static void open(Sites sites, NasClients nases) {
        sites.save(
                new Site(
                        SITE,
                        "Motherwell Library",
                        SiteKind.LIBRARY,
                        "Motherwell",
                        "35 Hamilton Road",
                        "ML1 3BZ",
                        null,
                        new Position(55.7866, -3.9902),
                        true,
                        "Mo-Fr 09:30-17:00",
                        null,
                        null,
                        0),
                Change.by("test"));
        nases.save(
                new NasClient(NAS, CidrBlock.of("192.0.2.1"), SITE, NasVendor.COOVACHILLI, null, true, 0),
                SECRET,
                null,
                Change.by("test"));
    }
}
