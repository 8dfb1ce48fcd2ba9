package scot.tolbooth.inventory.rollout.report;

import java.util.List;

/** What a report as at a day of the past cannot say, because it was not recorded with a date. */
final class PastDay {

    static final List<String> UNTOLD = List.of(
            "What gates missed on that day is read from facts that have dates: milestones, circuits, surveys, outcomes,"
                    + " restrictions, versions of the asbestos register and who acknowledged them.",
            "Whether devices answered and people got online by that day is not kept: no site is held up here for want"
                    + " of it.",
            "Where a work area was added or its planned work changed later, how it stood cannot be told, and it holds"
                    + " no site up here.",
            "Which sites there are, their planned dates and the dates on which milestones happened are those recorded"
                    + " now.");

    private PastDay() {}
}
