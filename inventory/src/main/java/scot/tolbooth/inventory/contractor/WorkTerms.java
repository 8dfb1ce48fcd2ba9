package scot.tolbooth.inventory.contractor;

import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a contractor for one kind of work.
 *
 * @param slaWorkingDays in how many working days it is to be done, 1 to 365; absent where nothing was agreed
 * @param visitsPerWeek its capacity: how many visits it makes in a working week, above 0 to 500; absent where unknown
 */
public record WorkTerms(
        @Nullable Integer slaWorkingDays, @Nullable Double visitsPerWeek) {

    public WorkTerms {
        if (slaWorkingDays != null && (slaWorkingDays < 1 || slaWorkingDays > 365)) {
            throw new IllegalArgumentException("sla_working_days must be a whole number between 1 and 365");
        }
        if (visitsPerWeek != null && !(visitsPerWeek > 0 && visitsPerWeek <= 500)) {
            throw new IllegalArgumentException("visits_per_week must be more than 0 and at most 500");
        }
    }
}
