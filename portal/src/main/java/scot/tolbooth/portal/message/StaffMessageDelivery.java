package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Hands the messages to staff to their transport, from one node at a time. Each is noted as being sent before it goes
 * out: after a crash in between it goes out once more at most, under the same message id.
 */
class StaffMessageDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(StaffMessageDelivery.class);

    /** Longer than any transport takes to give up. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    /** A node that died holds the others up no longer; a slow one is kept apart from them by its claims. */
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(2);

    private static final int MOST_AT_ONCE = 200;
    private static final String INTERRUPTED =
            "the service stopped twice while it was being sent: it may have arrived, once or twice";

    private final JdbcStaffMessages store;
    private final StaffTransport transport;
    private final LockingTaskExecutor oneNode;
    private final Policy policy;
    private final Clock clock;

    /**
     * How long messages are tried and kept.
     *
     * @param kept how long what is settled stays to be read
     */
    record Policy(RetryRule retries, Duration kept) {

        RetryRule retriesOf(MessageKind kind) {
            return kind.isUrgent() ? RetryRule.URGENT : retries;
        }
    }

    StaffMessageDelivery(
            JdbcStaffMessages store,
            StaffTransport transport,
            LockingTaskExecutor oneNode,
            Policy policy,
            Clock clock) {
        this.store = store;
        this.transport = transport;
        this.oneNode = oneNode;
        this.policy = policy;
        this.clock = clock;
    }

    /** Sends what is due. */
    void run() {
        Instant now = clock.instant();
        if (store.isDue(now)) {
            oneNode.executeWithLock(
                    (Runnable) this::sendAll,
                    new LockConfiguration(now, "staff-messages", LONGEST_LOCK, Duration.ZERO));
        }
    }

    /** Forgets what has been settled for long enough. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        store.deleteSettledBefore(clock.instant().minus(policy.kept()));
    }

    private void sendAll() {
        int lost = store.giveUpInterrupted(clock.instant(), INTERRUPTED);
        if (lost > 0) {
            LOG.error("{} messages to staff were given up: {}", lost, INTERRUPTED);
        }
        int sent = 0;
        while (sent < MOST_AT_ONCE && sendNext()) {
            sent++;
        }
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<OutgoingMessage> claimed = store.claim(now, now.plus(CLAIM));
        claimed.ifPresent(message -> note(message, transport.send(message.message())));
        return claimed.isPresent();
    }

    private void note(OutgoingMessage message, Delivery delivery) {
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Failed failed) {
            Optional<Duration> wait =
                    failed.isFinal() ? Optional.empty() : retries(message).after(message.attempts());
            wait.ifPresentOrElse(
                    pause -> {
                        LOG.warn("Message {} to staff could not be sent: {}", message.id(), failed.reason());
                        store.waitUntil(message, now.plus(pause), failed.reason());
                    },
                    () -> {
                        LOG.error("Message {} to staff is given up: {}", message.id(), failed.reason());
                        store.settle(message, StaffMessageState.GIVEN_UP, failed.reason(), now);
                    });
        } else if (!store.settle(message, StaffMessageState.SENT, null, now)) {
            LOG.warn("Message {} to staff took so long that another node may have sent it too", message.id());
        }
    }

    private RetryRule retries(OutgoingMessage message) {
        return policy.retriesOf(message.message().kind());
    }
}
