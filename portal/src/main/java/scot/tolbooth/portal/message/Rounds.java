package scot.tolbooth.portal.message;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages on a thread of its own, one round at a time: a slow transport holds up no other job. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int SECONDS_TO_FINISH = 4;

    private final String name;
    private final Runnable delivery;
    private final ThreadPoolExecutor thread;

    /**
     * @param name of the thread, and of what is sent on it
     * @param delivery sends what is due
     */
    Rounds(String name, Runnable delivery) {
        this.name = name;
        this.delivery = delivery;
        // What is due while one round runs is seen to by the next.
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                round -> {
                    Thread own = new Thread(round, name);
                    own.setDaemon(true);
                    return own;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void begin() {
        thread.execute(this::round);
    }

    private void round() {
        try {
            delivery.run();
        } catch (RuntimeException failure) {
            // The edge of the loop: nobody is there to whom it could be thrown.
            LOG.warn("The {} could not be seen to; they wait", name, failure);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("One of the {} was still being sent at the end; it may be sent once more", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
