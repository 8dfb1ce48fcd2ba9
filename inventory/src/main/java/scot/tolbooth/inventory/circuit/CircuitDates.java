package scot.tolbooth.inventory.circuit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a circuit's life.
 *
 * @param ordered when the council ordered it
 * @param promised when the supplier promised it
 * @param installed when the supplier handed it over
 * @param accepted when the council found it to be as ordered
 * @param contractEnd the last day of its contract
 * @param ceased from when on it carries nothing any more, or when its order was cancelled
 */
public record CircuitDates(
        @Nullable LocalDate ordered,
        @Nullable LocalDate promised,
        @Nullable LocalDate installed,
        @Nullable LocalDate accepted,
        @Nullable LocalDate contractEnd,
        @Nullable LocalDate ceased) {

    /** A circuit of which no day is known. */
    public static final CircuitDates UNKNOWN = new CircuitDates(null, null, null, null, null, null);

    public CircuitDates {
        refuse(isBefore(promised, ordered), "promised must not be before ordered");
        refuse(isBefore(installed, ordered), "installed must not be before ordered");
        refuse(accepted != null && installed == null, "accepted must not be given without installed");
        refuse(isBefore(accepted, installed), "accepted must not be before installed");
        refuse(isBefore(contractEnd, ordered), "contract_end must not be before ordered");
        refuse(isBefore(contractEnd, installed), "contract_end must not be before installed");
        refuse(isBefore(ceased, ordered), "ceased must not be before ordered");
        refuse(isBefore(ceased, installed), "ceased must not be before installed");
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static void refuse(boolean broken, String rule) {
        if (broken) {
            throw new IllegalArgumentException(rule);
        }
    }
}
