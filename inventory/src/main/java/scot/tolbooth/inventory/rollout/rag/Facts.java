package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service itself knows of a site on a day, whatever an assessment says. A deliverable has none of it.
 *
 * @param delivered when the site went live; absent where it has not
 * @param ownerlessBlockers open blockers that nobody owns
 * @param breachedGates milestones that happened while their gate was not met
 * @param missing what the gate of the next milestone misses
 * @param due when that next milestone is expected
 * @param committed the committed date of go-live
 * @param forecast the forecast date of go-live, and since when it has stood so
 */
public record Facts(
        @Nullable LocalDate delivered,
        List<Noted> ownerlessBlockers,
        List<Noted> breachedGates,
        List<String> missing,
        @Nullable LocalDate due,
        @Nullable LocalDate committed,
        @Nullable Forecast forecast) {

    public static final Facts NONE = new Facts(null, List.of(), List.of(), List.of(), null, null, null);

    public Facts {
        ownerlessBlockers = List.copyOf(ownerlessBlockers);
        breachedGates = List.copyOf(breachedGates);
        missing = List.copyOf(missing);
    }

    /** Something said in a sentence, and since when it has been so. */
    public record Noted(String sentence, LocalDate since) {}

    /** A forecast date, and the day on which it was made. */
    public record Forecast(LocalDate date, LocalDate madeOn) {}
}
