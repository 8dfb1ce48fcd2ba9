package scot.tolbooth.inventory.database;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the calling thread waits for each answer of the database. A server that is cut off or frozen does not say so:
 * without a limit a thread waits for as long as TCP hopes, which is a quarter of an hour. For threads that have something
 * better to do when there is no answer; a statement that takes longer fails as if the connection had broken.
 */
public final class Patience {

    private static final ThreadLocal<@Nullable Duration> OF_THREAD = new ThreadLocal<>();

    private Patience() {}

    /** Does the work; connections that are taken in it wait so long for each answer and no longer. */
    public static <T extends @Nullable Object> T within(Duration limit, Supplier<T> work) {
        Duration before = OF_THREAD.get();
        OF_THREAD.set(limit);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }

    public static void within(Duration limit, Runnable work) {
        Patience.<@Nullable Object>within(limit, () -> {
            work.run();
            return null;
        });
    }

    static @Nullable Duration ofThisThread() {
        return OF_THREAD.get();
    }
}
