package scot.tolbooth.inventory.rollout.asbestos;

/**
 * Where at a site work is planned, and which.
 *
 * @param description what will be done where: drilling, containment, mounting
 * @param disturbsFabric whether the work disturbs the fabric of the building, so that a management survey is not enough
 */
public record WorkAreaPlan(String name, WorkAreaKind kind, String description, boolean disturbsFabric) {

    public WorkAreaPlan {
        name = Words.required("name", name, 120);
        description = Words.required("description", description, 1000);
    }

    /** Whether this is other work than that, so that what was found out for that does not hold for this. */
    public boolean isOtherWorkThan(WorkAreaPlan other) {
        return kind != other.kind || disturbsFabric != other.disturbsFabric || !description.equals(other.description);
    }
}
