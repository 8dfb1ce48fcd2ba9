package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.site.SiteCode;

/** The planned work areas of every site. A new one is presumed to contain asbestos. */
public class WorkAreas {

    private final JdbcWorkAreas store;
    private final SiteWrites writes;

    WorkAreas(JdbcClient jdbc, SiteWrites writes) {
        this.store = new JdbcWorkAreas(jdbc);
        this.writes = writes;
    }

    /** Those of a site; the archived ones last. */
    public List<WorkArea> of(SiteCode site) {
        return store.of(site);
    }

    public Optional<WorkArea> find(WorkAreaId id) {
        return store.find(id);
    }

    /** Plans work in another area. */
    public WorkArea add(SiteCode site, WorkAreaPlan plan, Change change) {
        return writes.at(site, () -> {
            refuseSameName(site, plan, null);
            WorkArea added = existing(store.insert(site, plan));
            writes.record(change, site, null, AuditedValues.of(added));
            return added;
        });
    }

    /**
     * Changes what is planned. Other work is a new scope, for which nothing holds that was found out for the last.
     *
     * @throws StaleVersionException if it was changed since
     */
    public WorkArea replan(WorkAreaId id, long version, WorkAreaPlan plan, Change change) {
        return writes.at(existing(id).site(), () -> {
            WorkArea before = active(id, version);
            if (before.plan().equals(plan)) {
                return before;
            }
            refuseSameName(before.site(), plan, id);
            WorkArea after = before.withPlan(plan);
            store.update(after);
            writes.record(change, after.site(), AuditedValues.of(before), AuditedValues.of(after));
            return after;
        });
    }

    /**
     * Takes the work out of the plan: what nothing was recorded of is deleted, else archived.
     *
     * @throws StaleVersionException if it was changed since
     */
    public void remove(WorkAreaId id, long version, Change change) {
        writes.at(existing(id).site(), () -> {
            WorkArea before = active(id, version);
            WorkArea archived = before.archived(writes.today());
            boolean kept = store.hasHistory(id);
            if (kept) {
                store.update(archived);
            } else {
                store.delete(id);
            }
            writes.record(change, before.site(), AuditedValues.of(before), kept ? AuditedValues.of(archived) : null);
            return kept;
        });
    }

    /** Strong evidence, other than a survey, as somebody recorded it. */
    public record NewBasis(
            String statement,
            LocalDate evidenceDate,
            @Nullable DocumentId document,
            CompetentPerson person) {}

    /** Records strong evidence that there is no asbestos in a work area, for its present scope. */
    public void recordBasis(WorkAreaId id, long version, NewBasis basis, Change change) {
        writes.at(existing(id).site(), () -> {
            WorkArea area = active(id, version);
            Words.refuseFuture("evidence_date", basis.evidenceDate(), writes.today());
            PresumptionBasis recorded = new PresumptionBasis(
                    0,
                    id,
                    area.scopeVersion(),
                    basis.statement(),
                    basis.evidenceDate(),
                    basis.document(),
                    basis.person(),
                    writes.today());
            store.insert(recorded);
            writes.record(change, area.site(), null, AuditedValues.of(recorded));
            return area;
        });
    }

    private WorkArea active(WorkAreaId id, long version) {
        WorkArea area = existing(id);
        if (area.version() != version) {
            throw new StaleVersionException("work area " + area.name(), version);
        }
        if (!area.isActive()) {
            throw new IllegalStateException("work area %s is archived".formatted(area.name()));
        }
        return area;
    }

    private WorkArea existing(WorkAreaId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("work_area must be one that exists"));
    }

    private void refuseSameName(SiteCode site, WorkAreaPlan plan, @Nullable WorkAreaId self) {
        boolean taken = store.active(List.of(site)).stream()
                .anyMatch(other -> !other.id().equals(self) && other.name().equalsIgnoreCase(plan.name()));
        if (taken) {
            throw new IllegalArgumentException("name must differ from those of the other work areas of the site");
        }
    }
}
