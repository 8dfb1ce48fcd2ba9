package scot.tolbooth.radius.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.calendar.ScottishBankHolidays;
import scot.tolbooth.inventory.site.OpeningHours;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/**
 * What policy needs to know of a site.
 *
 * @param hours absent where they are not recorded, or cannot be read
 */
public record Place(SiteCode site, SiteKind kind, @Nullable OpeningHours hours) {

    /** Computed once for each year, for they are asked for with every request. */
    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    static Place of(Site site) {
        String hours = site.openingHours();
        return new Place(
                site.code(),
                site.kind(),
                hours == null ? null : OpeningHours.read(hours).orElse(null));
    }

    boolean isOpen(LocalDateTime at) {
        return hours != null && hours.isOpen(at, Place::isHoliday);
    }

    /** When it closes; empty where it is closed, never closes, or is not known to. */
    Optional<LocalDateTime> closes(LocalDateTime at) {
        return hours == null ? Optional.empty() : hours.closes(at, Place::isHoliday);
    }

    private static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.computeIfAbsent(
                        day.getYear(),
                        year -> Set.copyOf(ScottishBankHolidays.in(year).keySet()))
                .contains(day);
    }
}
