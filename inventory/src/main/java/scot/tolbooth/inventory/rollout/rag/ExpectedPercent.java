package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much of something with a start and an end should be complete on a day: in proportion to the days gone by. */
public final class ExpectedPercent {

    private ExpectedPercent() {}

    /** Nothing up to the start, everything from the end on. */
    public static PercentComplete between(LocalDate start, LocalDate end, LocalDate on) {
        if (!on.isBefore(end)) {
            return PercentComplete.EVERYTHING;
        }
        return on.isAfter(start)
                ? PercentComplete.share(ChronoUnit.DAYS.between(start, on), ChronoUnit.DAYS.between(start, end))
                : PercentComplete.NOTHING;
    }
}
