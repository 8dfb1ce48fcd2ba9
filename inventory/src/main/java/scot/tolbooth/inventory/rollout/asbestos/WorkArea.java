package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A room or route of a site in which work is planned. It is presumed to contain asbestos until recorded facts of this
 * scope and of these findings say otherwise (CAR 2012, regulation 5).
 *
 * @param scopeVersion counts the changes of the planned work, from 1
 * @param findings how many items of asbestos were ever recorded in it
 * @param archivedOn absent while work is planned in it
 * @param version counts the changes of any kind
 */
public record WorkArea(
        WorkAreaId id,
        SiteCode site,
        WorkAreaPlan plan,
        int scopeVersion,
        int findings,
        @Nullable LocalDate archivedOn,
        long version) {

    public String name() {
        return plan.name();
    }

    public boolean disturbsFabric() {
        return plan.disturbsFabric();
    }

    public boolean isActive() {
        return archivedOn == null;
    }

    /** The same place with other work planned: a new scope, unless only the name differs. */
    public WorkArea withPlan(WorkAreaPlan next) {
        int scope = next.isOtherWorkThan(plan) ? scopeVersion + 1 : scopeVersion;
        return new WorkArea(id, site, next, scope, findings, archivedOn, version + 1);
    }

    WorkArea archived(LocalDate on) {
        return new WorkArea(id, site, plan, scopeVersion, findings, on, version + 1);
    }

    /** The area with one finding more, which makes what was decided about it void. */
    WorkArea withFinding() {
        return new WorkArea(id, site, plan, scopeVersion, findings + 1, archivedOn, version + 1);
    }
}
