package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * How the forecast would have done: from what was known on earlier days, which share of go-lives fell into the central
 * 80 % interval, P10 to P90.
 *
 * @param asOf the days from which it was asked
 * @param known forecasts whose outcome is known: the site went live, or the interval is over without that
 * @param inside those of them whose site went live in the interval
 * @param undecided forecasts whose site may still go live in the interval: not counted
 */
public record BackTest(List<LocalDate> asOf, int known, int inside, int undecided) {

    /** The share that fell inside; 0 to 1, not a number where none is known. */
    public double share() {
        return (double) inside / known;
    }
}
