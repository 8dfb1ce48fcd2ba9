package scot.tolbooth.inventory.rollout.asbestos;

import org.jspecify.annotations.Nullable;

/**
 * A work area in the scope of a survey.
 *
 * @param scopeVersion the scope of the work area that the survey looks at
 * @param noAccess why it could not be looked at, so that it is presumed to contain asbestos; absent where it could
 */
public record CoveredArea(
        WorkAreaId area, int scopeVersion, @Nullable String noAccess) {

    public CoveredArea {
        noAccess = Words.optional("no_access", noAccess, 500);
    }
}
