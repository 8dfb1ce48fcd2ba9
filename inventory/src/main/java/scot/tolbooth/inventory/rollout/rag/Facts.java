package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;

/**
 * What the service itself knows of a site on a day, whatever an assessment says. A deliverable has none of it.
 *
 * @param delivered when the site went live; absent where it has not
 * @param next the milestone to come; absent where none is recorded, or once live
 * @param goLive the dates of going live; absent where none are recorded
 * @param blockers what stops the site, open on that day
 * @param breaches milestones that happened while their gate was not met
 */
public record Facts(
        @Nullable LocalDate delivered,
        @Nullable Next next,
        @Nullable GoLive goLive,
        List<Blocked> blockers,
        List<Noted> breaches) {

    public static final Facts NONE = new Facts(null, null, null, List.of(), List.of());

    public Facts {
        blockers = List.copyOf(blockers);
        breaches = List.copyOf(breaches);
    }

    /**
     * The milestone to come.
     *
     * @param due when it is expected
     * @param missing what its gate misses, a sentence each
     */
    public record Next(Milestone milestone, @Nullable LocalDate due, List<String> missing) {

        public Next {
            missing = List.copyOf(missing);
        }
    }

    /**
     * When a site is to go live.
     *
     * @param committed the planned date
     * @param forecast the date expected now
     * @param forecastSince since when that has been the forecast
     */
    public record GoLive(
            @Nullable LocalDate committed, @Nullable LocalDate forecast, LocalDate forecastSince) {}

    /** An open blocker, in a sentence; the programme wants every one to have an owner. */
    public record Blocked(String sentence, LocalDate since, boolean hasOwner) {}

    /** Something said in a sentence, and since when it has been so. */
    public record Noted(String sentence, LocalDate since) {}

    /** The same with that milestone to come. */
    public Facts withNext(Next milestoneToCome) {
        return new Facts(delivered, milestoneToCome, goLive, blockers, breaches);
    }

    /** The same with those blockers and breached gates. */
    public Facts with(List<Blocked> openBlockers, List<Noted> breachedGates) {
        return new Facts(delivered, next, goLive, openBlockers, breachedGates);
    }
}
