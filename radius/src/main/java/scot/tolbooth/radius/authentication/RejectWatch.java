package scot.tolbooth.radius.authentication;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** Told of each Access-Request that is rejected. Called on the threads that answer, so it must be quick and must not fail. */
public interface RejectWatch {

    /**
     * One was rejected.
     *
     * @param site where the NAS stands; absent where it serves several
     */
    void rejected(@Nullable SiteCode site, RejectReason reason);
}
