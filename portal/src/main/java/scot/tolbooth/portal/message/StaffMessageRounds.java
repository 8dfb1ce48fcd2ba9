package scot.tolbooth.portal.message;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends messages to staff every few seconds, on a thread of its own: a slow mail server holds up no other job. */
final class StaffMessageRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StaffMessageRounds.class);
    private static final int SECONDS_TO_FINISH = 4;

    private final StaffMessageDelivery delivery;

    /** One round at a time: what is due while one runs is seen to by the next. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            round -> {
                Thread own = new Thread(round, "staff-messages");
                own.setDaemon(true);
                return own;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    StaffMessageRounds(StaffMessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void begin() {
        thread.execute(this::round);
    }

    private void round() {
        try {
            delivery.run();
        } catch (RuntimeException failure) {
            // The edge of the loop: nobody is there to whom it could be thrown.
            LOG.warn("Messages to staff could not be seen to; they wait", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("A message to staff was still being sent at the end; it may be sent once more");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
