package scot.tolbooth.radius;

import java.time.Duration;
import java.util.function.Supplier;
import scot.tolbooth.inventory.database.Patience;

/** Work for which a NAS waits: it does without the database rather than wait long for one that does not answer. */
public final class NasWaits {

    /** NASes wait some seconds for each attempt, and make a few. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private NasWaits() {}

    public static <T> T forThis(Supplier<T> work) {
        return Patience.within(LONGEST, work);
    }

    public static void forThis(Runnable work) {
        Patience.within(LONGEST, work);
    }
}
