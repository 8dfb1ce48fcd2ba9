package scot.tolbooth.portal.api;

import java.util.Locale;
import scot.tolbooth.collector.state.OperationalState;

/** The words that the API uses for states, such as {@code not-live}. */
public final class Words {

    private Words() {}

    public static String of(OperationalState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
