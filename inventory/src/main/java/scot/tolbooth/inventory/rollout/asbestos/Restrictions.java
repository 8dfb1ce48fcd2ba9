package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.Restriction.Closure;
import scot.tolbooth.inventory.site.SiteCode;

/** The restrictions of every work area. */
public class Restrictions {

    private final JdbcRestrictions store;
    private final JdbcWorkAreas areas;
    private final SiteWrites writes;

    Restrictions(JdbcClient jdbc, SiteWrites writes) {
        this.store = new JdbcRestrictions(jdbc);
        this.areas = new JdbcWorkAreas(jdbc);
        this.writes = writes;
    }

    /** Those of a site, open and closed, by when they were opened. */
    public List<Restriction> of(SiteCode site) {
        return store.of(site);
    }

    /** The open ones of every site. */
    public List<Restriction> open() {
        return store.open(Selected.now(null));
    }

    /** Stops the work in a work area. */
    public Restriction open(WorkAreaId area, String reason, String owner, LocalDate on, Change change) {
        SiteCode site = site(area);
        return writes.at(site, () -> {
            Words.refuseFuture("opened_on", on, writes.today());
            Restriction opened =
                    existing(store.insert(new Restriction(new RestrictionId(0), area, reason, owner, on, null)));
            writes.record(change, site, null, AuditedValues.of(opened));
            return opened;
        });
    }

    /** Lets the work go on. */
    public Restriction close(RestrictionId id, Closure closure, Change change) {
        SiteCode site = site(existing(id).area());
        return writes.at(site, () -> {
            Restriction before = existing(id);
            if (!before.isOpen()) {
                throw new IllegalStateException("the restriction is closed already");
            }
            Words.refuseFuture("closed_on", closure.on(), writes.today());
            Words.refuseBefore("closed_on", closure.on(), "it was opened", before.openedOn());
            store.close(id, closure);
            Restriction after = existing(id);
            writes.record(change, site, AuditedValues.of(before), AuditedValues.of(after));
            return after;
        });
    }

    private Restriction existing(RestrictionId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("restriction must be one that exists"));
    }

    private SiteCode site(WorkAreaId id) {
        return areas.find(id)
                .map(WorkArea::site)
                .orElseThrow(() -> new IllegalArgumentException("work_area must be one that exists"));
    }
}
