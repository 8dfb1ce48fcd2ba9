package scot.tolbooth.collector.capacity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in words what a forecast of saturation came to. */
public final class SaturationWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String THRESHOLD = Math.round(CircuitCapacity.THRESHOLD * 100) + " % of contract";

    private SaturationWords() {}

    /** One sentence, without its full stop. */
    public static String of(Saturation saturation) {
        if (saturation instanceof Saturation.Ahead ahead) {
            LocalDate latest = ahead.latest();
            return "Reaches " + THRESHOLD + " around " + DATE.format(ahead.around()) + " (between "
                    + DATE.format(ahead.earliest()) + " and "
                    + (latest == null ? "more than a year from now" : DATE.format(latest)) + ", 9 in 10)";
        }
        if (saturation instanceof Saturation.NotWithinAYear not) {
            LocalDate earliest = not.earliest();
            return "Does not reach " + THRESHOLD + " within a year"
                    + (earliest == null ? "" : " as it looks, but may from " + DATE.format(earliest) + " (1 in 20)");
        }
        if (saturation instanceof Saturation.TooLittleHistory little) {
            return "Too little history: " + little.days() + " days were measured, and " + little.needed()
                    + " are needed";
        }
        return saturation instanceof Saturation.NotReckoned not
                ? "Cannot be forecast: " + not.why()
                : "Has reached " + THRESHOLD + " in its busy hours";
    }
}
