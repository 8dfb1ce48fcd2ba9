package scot.tolbooth.radius.policy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/**
 * What policy needs to know of a site.
 *
 * @param hours absent where they are not recorded, or cannot be read
 */
public record Place(SiteCode site, SiteKind kind, @Nullable OpeningHours hours) {

    static Place of(Site site) {
        String hours = site.openingHours();
        return new Place(
                site.code(),
                site.kind(),
                hours == null ? null : OpeningHours.parse(hours).orElse(null));
    }

    boolean isOpen(Instant at) {
        return hours != null && hours.isOpen(at);
    }

    /** When it closes; empty where it is closed, never closes, or is not known to. */
    Optional<Instant> closes(Instant at) {
        return hours == null ? Optional.empty() : hours.closes(at);
    }
}
