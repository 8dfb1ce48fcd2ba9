package scot.tolbooth.portal.programme.scorecard;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.blocker.SlaClock;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitState;

/**
 * How one contractor does.
 *
 * @param clocks of the instructions for which a time was agreed
 * @param firstReviews of the surveys and documents that it handed in
 * @param stoppageDays calendar days on which sites stood still over its work, by cause, the most first
 */
public record Score(
        Contractor contractor,
        List<SlaClock> clocks,
        List<Visit> visits,
        FirstReviews firstReviews,
        Map<BlockerCause, Integer> stoppageDays) {

    /** How many clocks stand like that. */
    public long standing(SlaClock.Standing standing) {
        return clocks.stream().filter(clock -> clock.standing() == standing).count();
    }

    /** Working days that half of the work done took at most; empty where none is done. */
    public OptionalInt medianDays() {
        int[] days = clocks.stream()
                .filter(clock -> clock.done() != null)
                .mapToInt(SlaClock::used)
                .sorted()
                .toArray();
        return days.length == 0 ? OptionalInt.empty() : OptionalInt.of(days[(days.length - 1) / 2]);
    }

    /** The share of the work done that was done in time; 0 to 1, not a number where none is done. */
    public double inTime() {
        long met = standing(SlaClock.Standing.MET);
        return (double) met / (met + standing(SlaClock.Standing.MISSED));
    }

    /** How many visits came to that. */
    public long visited(VisitState state) {
        return visits.stream()
                .filter(visit -> visit.conclusion().state() == state)
                .count();
    }

    /** Calendar days over all causes; a day with two causes counts for both. */
    public int stoppageTotal() {
        return stoppageDays.values().stream().mapToInt(Integer::intValue).sum();
    }
}
