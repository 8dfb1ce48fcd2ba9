package scot.tolbooth.radius.way;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.SiteCode;

/** By which ways people get in, at each site. Every change is audited, and effective at once. */
public interface WaysIn {

    /** What holds for the whole service. */
    WaySettings ofService();

    /** What a site says, if only that it does as the service does. */
    WaySettings of(SiteCode site);

    /** Every site that differs from the service, by code. */
    List<WaySettings> ofSites();

    /** The ways that are on where somebody stands; the site is absent where it is not known. */
    Set<WayIn> at(@Nullable SiteCode site);

    /**
     * Replaces what was read.
     *
     * @throws IllegalArgumentException if that left a site, or the service, with no way for newcomers
     * @throws scot.tolbooth.inventory.audit.StaleVersionException if it was changed since
     */
    SaveOutcome replace(WaySettings settings, Change change);
}
