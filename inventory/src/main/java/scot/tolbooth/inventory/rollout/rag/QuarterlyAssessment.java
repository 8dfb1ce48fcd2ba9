package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The programme's rule that delivery is assessed every quarter (January, April, July and October begin one). */
public final class QuarterlyAssessment {

    private QuarterlyAssessment() {}

    /** Whether an assessment of that day is from an earlier quarter, so that another one is due. */
    public static boolean isDue(LocalDate assessedOn, LocalDate today) {
        return assessedOn.isBefore(startOf(today));
    }

    /** The first day of the quarter in which a day lies. */
    public static LocalDate startOf(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
