package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.site.SiteCode;

/** The versions of every site's asbestos register, and which contractors have acknowledged them. */
public class AsbestosRegister {

    private final JdbcRegister store;
    private final Contractors contractors;
    private final SiteWrites writes;

    AsbestosRegister(JdbcClient jdbc, Contractors contractors, SiteWrites writes) {
        this.store = new JdbcRegister(jdbc);
        this.contractors = contractors;
        this.writes = writes;
    }

    /** Those of a site, the latest first. */
    public List<RegisterVersion> of(SiteCode site) {
        return store.of(site);
    }

    /** Who acknowledged which version of a site's register, the latest version first. */
    public List<Acknowledgement> acknowledgements(SiteCode site) {
        return store.acknowledgements(site);
    }

    /** The present versions that a contractor has not acknowledged, by site; of all sites, whoever works there. */
    public Map<SiteCode, RegisterVersion> unacknowledgedBy(ContractorId contractor) {
        Map<SiteCode, RegisterVersion> unacknowledged = new HashMap<>(store.present(Selected.now(null)));
        store.presentAcknowledged(Selected.now(null)).forEach((site, by) -> {
            if (by.contains(contractor)) {
                unacknowledged.remove(site);
            }
        });
        return unacknowledged;
    }

    /** Records a new version, which every contractor has to acknowledge anew. */
    public RegisterVersion publish(
            SiteCode site, LocalDate date, @Nullable DocumentId document, String summary, Change change) {
        return writes.at(site, () -> {
            Words.refuseFuture("date", date, writes.today());
            List<RegisterVersion> before = store.of(site);
            int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
            RegisterVersion next = new RegisterVersion(site, number, date, document, summary);
            if (!before.isEmpty()) {
                Words.refuseBefore(
                        "date", date, "the version before", before.get(0).date());
            }
            store.insert(next);
            writes.record(change, site, null, AuditedValues.of(next));
            return next;
        });
    }

    /**
     * Records that a contractor was shown the present version and took note of it.
     *
     * @param number the version that was shown
     * @param person who took note for the contractor
     * @return whether that is new
     * @throws IllegalArgumentException if another version is the present one by now, or there is no such contractor
     */
    public boolean acknowledge(SiteCode site, int number, ContractorId contractor, String person, Change change) {
        return writes.at(site, () -> {
            boolean isPresent = store.of(site).stream()
                    .findFirst()
                    .filter(latest -> latest.number() == number)
                    .isPresent();
            if (!isPresent) {
                throw new IllegalArgumentException("register_version must be the latest version of the register");
            }
            if (contractors.find(contractor).isEmpty()) {
                throw new IllegalArgumentException("contractor must be one that is registered");
            }
            Acknowledgement acknowledgement = new Acknowledgement(number, contractor, person, writes.now());
            boolean isNew = store.acknowledge(site, acknowledgement);
            if (isNew) {
                writes.record(change, site, null, AuditedValues.of(acknowledgement));
            }
            return isNew;
        });
    }
}
