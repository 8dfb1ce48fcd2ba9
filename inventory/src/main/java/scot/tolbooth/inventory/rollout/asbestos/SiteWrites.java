package scot.tolbooth.inventory.rollout.asbestos;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** How every change about asbestos is made: in one transaction that holds the site, and audited under it. */
final class SiteWrites {

    private final Sites sites;
    private final TransactionTemplate transactions;
    private final AuditTrail audit;
    private final Clock clock;

    SiteWrites(Sites sites, TransactionTemplate transactions, AuditTrail audit, Clock clock) {
        this.sites = sites;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    <T> T at(SiteCode site, Supplier<T> change) {
        return transactions.execute(status -> {
            if (!sites.lock(site)) {
                throw new IllegalArgumentException("site must be one that exists");
            }
            return change.get();
        });
    }

    void record(Change change, SiteCode site, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        audit.record(change, subject(site), before, after);
    }

    /** Under which the audit keeps what was changed about the asbestos of a site. */
    static String subject(SiteCode site) {
        return "asbestos " + site;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    Instant now() {
        return clock.instant();
    }
}
