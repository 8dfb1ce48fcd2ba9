package scot.tolbooth.portal.operations;

import java.util.List;
import java.util.Locale;
import scot.tolbooth.collector.state.OperationalState;

/**
 * How a state is shown: by shape, colour, letter and word together, never by one of them alone.
 *
 * @param word names shape and colour in style sheets, such as {@code not-live}
 * @param letter stands inside the shape
 * @param label the word beside it
 */
public record StateSign(String word, String letter, String label) {

    /** Every state, from worst to best. */
    public static List<StateSign> all() {
        return List.of(
                of(OperationalState.DOWN),
                of(OperationalState.UNREACHABLE),
                of(OperationalState.DEGRADED),
                of(OperationalState.UNKNOWN),
                of(OperationalState.MAINTENANCE),
                of(OperationalState.NOT_LIVE),
                of(OperationalState.UP));
    }

    public static StateSign of(OperationalState state) {
        String letter = switch (state) {
            case UP -> "U";
            case NOT_LIVE -> "N";
            case UNKNOWN -> "?";
            case MAINTENANCE -> "M";
            case DEGRADED -> "!";
            case UNREACHABLE -> "R";
            case DOWN -> "X";
        };
        return new StateSign(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), letter, state.label());
    }
}
