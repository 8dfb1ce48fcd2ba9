package scot.tolbooth.portal.funnel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

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

    /** How many days these are. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days just before. */
    public FunnelFilter before() {
        return new FunnelFilter(from.minusDays(days()), from.minusDays(1), sites);
    }
}
