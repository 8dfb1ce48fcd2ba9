package scot.tolbooth.inventory.contractor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** All contractors, and the sites they are assigned to. Every change is audited in its own transaction. */
public class Contractors {

    private final JdbcContractors store;
    private final JdbcAssignments assigned;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Contractors(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcContractors(jdbc);
        this.assigned = new JdbcAssignments(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every contractor, by its identifier; those that are archived too. */
    public List<Contractor> all() {
        return store.all();
    }

    public Optional<Contractor> find(ContractorId id) {
        return store.find(id);
    }

    /** Creates the contractor, or replaces it whatever its version was. */
    public SaveOutcome save(Contractor contractor, Change change) {
        return transactions.execute(status -> store.findForUpdate(contractor.id())
                .map(before -> replace(before, contractor, change))
                .orElseGet(() -> create(contractor, change)));
    }

    /**
     * Replaces the contractor as it was read.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public SaveOutcome replace(Contractor contractor, Change change) {
        return transactions.execute(status -> {
            Contractor before = store.findForUpdate(contractor.id())
                    .filter(stored -> stored.version() == contractor.version())
                    .orElseThrow(() ->
                            new StaleVersionException(ContractorValues.subject(contractor.id()), contractor.version()));
            return replace(before, contractor, change);
        });
    }

    /** Takes the contractor out of use; what it did, and where, stays. Says whether there was one. */
    public boolean archive(ContractorId id, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(id)
                .map(before -> {
                    replace(before, before.withArchived(true), change);
                    return true;
                })
                .orElse(false)));
    }

    /**
     * Removes a contractor that was never assigned anywhere.
     *
     * @return whether there was one
     * @throws IllegalStateException if there is history: it is to be archived instead
     */
    public boolean remove(ContractorId id, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(id)
                .map(before -> {
                    if (!assigned.of(id).isEmpty()) {
                        throw new IllegalStateException(
                                "Contractor %s has been assigned to sites: archive it instead".formatted(id));
                    }
                    store.delete(id);
                    audit.record(change, ContractorValues.subject(id), ContractorValues.of(before), null);
                    return true;
                })
                .orElse(false)));
    }

    /** Every assignment there ever was, by contractor and site. */
    public List<Assignment> assignments() {
        return assigned.all();
    }

    /** Every assignment to one kind of work there ever was, by contractor and site. */
    public List<Assignment> assignments(WorkKind work) {
        return assigned.of(work);
    }

    /** Those of one contractor, by site. */
    public List<Assignment> assignmentsOf(ContractorId contractor) {
        return assigned.of(contractor);
    }

    /** Those at one site, by their first day. */
    public List<Assignment> at(SiteCode site) {
        return assigned.at(site);
    }

    /** Those at some sites, by site and first day. */
    public List<Assignment> at(Collection<SiteCode> sites) {
        return assigned.at(sites);
    }

    /** Whether the contractor works at the site on that day; never where it is archived. */
    public boolean isAssigned(ContractorId contractor, SiteCode site, LocalDate day) {
        return assigned.isAssigned(contractor, site, day);
    }

    /**
     * Assigns a contractor to a site.
     *
     * @throws IllegalArgumentException if there is no such contractor, it is archived, or has that work already
     * @throws org.springframework.dao.DataIntegrityViolationException if there is no such site
     */
    public Assignment assign(Assignment assignment, Change change) {
        return transactions.execute(status -> {
            // Who is to install has to have acknowledged the asbestos register: a gate hangs on it.
            assigned.holdSite(assignment.site());
            Contractor contractor = store.findForUpdate(assignment.contractor())
                    .orElseThrow(() -> new IllegalArgumentException("contractor must be one that is registered"));
            if (contractor.archived()) {
                throw new IllegalArgumentException("contractor must not be archived");
            }
            if (assigned.of(contractor.id()).stream().anyMatch(assignment::overlaps)) {
                throw new IllegalArgumentException("from must not fall into an assignment of the same work there");
            }
            Assignment stored = assigned.insert(assignment);
            record(change, null, stored);
            return stored;
        });
    }

    /**
     * Ends an assignment with that day, unless it ends earlier anyway; where it would have begun later, it is withdrawn
     * as if it had never been.
     *
     * @return whether there was one
     */
    public boolean end(long id, LocalDate lastDay, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> assigned.findForUpdate(id)
                .map(before -> {
                    if (lastDay.isBefore(before.from())) {
                        assigned.delete(id);
                        record(change, before, null);
                    } else if (before.until() == null || before.until().isAfter(lastDay)) {
                        Assignment ended = before.endingOn(lastDay);
                        assigned.setLastDay(ended);
                        record(change, before, ended);
                    }
                    return true;
                })
                .orElse(false)));
    }

    private SaveOutcome create(Contractor contractor, Change change) {
        store.insert(contractor.withVersion(1));
        audit.record(change, ContractorValues.subject(contractor.id()), null, ContractorValues.of(contractor));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome replace(Contractor before, Contractor after, Change change) {
        Contractor next = after.withVersion(before.version() + 1);
        if (next.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        store.update(next);
        audit.record(
                change, ContractorValues.subject(next.id()), ContractorValues.of(before), ContractorValues.of(next));
        return SaveOutcome.UPDATED;
    }

    private void record(Change change, @Nullable Assignment before, @Nullable Assignment after) {
        Assignment either = Objects.requireNonNull(after == null ? before : after);
        audit.record(
                change,
                ContractorValues.subject(either.contractor()),
                before == null ? null : ContractorValues.of(before),
                after == null ? null : ContractorValues.of(after));
    }
}
