package scot.tolbooth.portal.demo.people;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import scot.tolbooth.inventory.site.SiteCode;

/** The NASes of the estate, as those see them who walk through. */
interface Doors {

    /** Says of every NAS that it starts or ends; done when all were answered or given up. */
    CompletableFuture<Void> announce(AccountingStatus status);

    /** Somebody tries to get online at a site. */
    CompletableFuture<Admission> admit(Person person, SiteCode site, Manner manner);

    /**
     * The NAS reports a visit.
     *
     * @param happened when what it reports happened
     * @return whether that was acknowledged
     */
    CompletableFuture<Boolean> report(Visit visit, AccountingStatus status, Instant happened);
}
