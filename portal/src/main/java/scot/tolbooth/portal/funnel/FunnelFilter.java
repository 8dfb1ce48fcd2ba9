package scot.tolbooth.portal.funnel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/**
 * Which journeys to count.
 *
 * @param from first day on which they began, in Scotland
 * @param to last day
 * @param sites absent for all
 */
public record FunnelFilter(
        LocalDate from, LocalDate to, @Nullable Set<SiteCode> sites) {

    /** More than a year has no use that a year does not have. */
    public static final int MOST_DAYS = 366;

    public FunnelFilter {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("from must be at most " + MOST_DAYS + " days before to");
        }
        sites = sites == null ? null : Set.copyOf(sites);
    }

    /** The site, or all of that kind; absent, for all, where it is neither. */
    public static @Nullable Set<SiteCode> sites(Sites sites, @Nullable SiteCode site, @Nullable SiteKind kind) {
        if (site != null) {
            return Set.of(site);
        }
        return kind == null
                ? null
                : sites.all().stream()
                        .filter(one -> one.kind() == kind)
                        .map(Site::code)
                        .collect(Collectors.toSet());
    }

    /** How many days these are. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days just before. */
    public FunnelFilter before() {
        return new FunnelFilter(from.minusDays(days()), from.minusDays(1), sites);
    }
}
