package scot.tolbooth.inventory.visit;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** The visits of contractors to sites. Every change is audited in its own transaction. */
public class Visits {

    private final JdbcVisits store;
    private final SiteDoors doors;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** Where and when contractors may work. */
    record SiteDoors(Sites sites, Contractors contractors, AccessConstraints access) {}

    Visits(JdbcClient jdbc, SiteDoors doors, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcVisits(jdbc);
        this.doors = doors;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every visit there ever was, by its first day. */
    public List<Visit> all() {
        return store.all();
    }

    /** Those to one site, by their first day. */
    public List<Visit> at(SiteCode site) {
        return store.at(site);
    }

    /** Those of one contractor, by their first day. */
    public List<Visit> of(ContractorId contractor) {
        return store.of(contractor);
    }

    public Optional<Visit> find(long id) {
        return store.find(id);
    }

    /** Books a visit: on days on which the contractor is assigned to the site, and work is possible there. */
    public Booking book(VisitPlan plan, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            if (!doors.sites().lock(plan.site())) {
                return new Booking.Refused("There is no site %s.".formatted(plan.site()));
            }
            if (doors.contractors()
                    .find(plan.contractor())
                    .filter(one -> !one.archived())
                    .isEmpty()) {
                return new Booking.Refused("The contractor gets no more work.");
            }
            return rule(plan, 0)
                    .objection(plan, today())
                    .<Booking>map(Booking.Refused::new)
                    .orElseGet(() -> booked(plan, change));
        }));
    }

    /**
     * Moves a visit to other times, on days on which a new one could be booked.
     *
     * @throws StaleVersionException if it was changed since
     * @throws IllegalStateException if it was concluded, or its last day has passed
     */
    public Booking move(long id, long version, VisitTimes times, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            store.find(id).ifPresent(visit -> doors.sites().lock(visit.plan().site()));
            Visit before = current(id, version);
            Visit after = before.moved(times, today());
            return rule(after.plan(), id)
                    .objection(after.plan(), today())
                    .<Booking>map(Booking.Refused::new)
                    .orElseGet(() -> new Booking.Booked(put(before, after, change)));
        }));
    }

    /**
     * Records what came of a visit.
     *
     * @throws StaleVersionException if it was changed since
     * @throws IllegalStateException if it was concluded before
     * @throws IllegalArgumentException if it cannot have come to that yet
     */
    public Visit conclude(long id, long version, Conclusion conclusion, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Visit before = current(id, version);
            return put(before, before.concluded(conclusion, today()), change);
        }));
    }

    private Visit current(long id, long version) {
        return store.findForUpdate(id)
                .filter(visit -> visit.version() == version)
                .orElseThrow(() -> new StaleVersionException("visit " + id, version));
    }

    private Visit put(Visit before, Visit after, Change change) {
        store.update(after);
        audit.record(change, "visit " + after.id(), values(before), values(after));
        return after;
    }

    /** The rule for a plan, in whose way its own visit does not stand. */
    private BookingRule rule(VisitPlan plan, long own) {
        return new BookingRule(
                doors.contractors().assignmentsOf(plan.contractor()),
                store.at(plan.site()).stream()
                        .filter(visit -> visit.isOpen() && visit.id() != own)
                        .toList(),
                day -> doors.access().refusal(plan.site(), day));
    }

    private Booking booked(VisitPlan plan, Change change) {
        Visit visit = store.insert(plan, change.by());
        audit.record(change, "visit " + visit.id(), null, values(visit));
        return new Booking.Booked(visit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Map<String, String> values(Visit visit) {
        VisitPlan plan = visit.plan();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("site", plan.site().value());
        values.put("contractor", plan.contractor().value());
        values.put("work", plan.work().word());
        values.put("first_day", plan.times().firstDay().toString());
        values.put("last_day", plan.times().lastDay().toString());
        values.put("arrives", plan.times().arrives().toString());
        values.put("leaves", plan.times().leaves().toString());
        values.put("state", visit.conclusion().state().word());
        VisitReason reason = visit.conclusion().reason();
        if (reason != null) {
            values.put("reason", reason.word());
        }
        return values;
    }
}
