package scot.tolbooth.inventory.site;

import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** Sites for the tests of what hangs on them. */
public final class SampleSites {

    private SampleSites() {}

    /** A site that is not stored, with nothing but what it must have. */
    public static Site site(String code) {
        Position motherwell = new Position(55.7892, -3.9919);
        return new Site(
                new SiteCode(code),
                "Site " + code,
                SiteKind.LIBRARY,
                null,
                null,
                null,
                null,
                motherwell,
                true,
                null,
                null,
                null,
                0);
    }

    /** Stores one for each code. */
    public static void store(ScratchDatabase database, AuditTrail audit, String... codes) {
        Sites sites = new Sites(database.jdbc(), audit, database.transactions());
        for (String code : codes) {
            sites.save(site(code), Change.by("test"));
        }
    }
}
