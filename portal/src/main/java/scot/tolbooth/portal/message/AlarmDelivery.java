package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.alarm.Channel;

/**
 * Hands news of alarms to their transports, from any number of nodes: each is claimed before it goes out. What is not
 * taken is tried again after twice the time of before, for most of a day; then, and at once where another attempt would
 * be in vain, it is given up, for all to see.
 */
class AlarmDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmDelivery.class);

    /** Longer than any transport takes to give up. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final int MOST_AT_ONCE = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcAlarmMessages store;
    private final Map<Channel, AlarmTransport> transports;
    private final Clock clock;

    AlarmDelivery(JdbcAlarmMessages store, Map<Channel, AlarmTransport> transports, Clock clock) {
        this.store = store;
        this.transports = Map.copyOf(transports);
        this.clock = clock;
    }

    /** Sends what is due. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
    void run() {
        int sent = 0;
        while (sent < MOST_AT_ONCE && sendNext()) {
            sent++;
        }
    }

    /** Forgets what has been settled for long enough. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        store.deleteSettledBefore(clock.instant().minus(KEPT));
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<AlarmMessage> claimed = store.claim(now, now.plus(CLAIM));
        claimed.ifPresent(message -> note(message, send(message)));
        return claimed.isPresent();
    }

    private Delivery send(AlarmMessage message) {
        AlarmTransport transport = transports.get(message.channel());
        return transport == null
                ? new Delivery.Failed(
                        "no transport is set up for " + message.channel().label())
                : transport.send(message);
    }

    private void note(AlarmMessage message, Delivery delivery) {
        Instant now = clock.instant();
        if (!(delivery instanceof Delivery.Failed failed)) {
            store.settle(message.id(), AlarmMessage.State.SENT, null, now);
        } else {
            Optional<Duration> pause = failed.isFinal() ? Optional.empty() : RetryRule.URGENT.after(message.attempts());
            pause.ifPresentOrElse(
                    wait -> tryLater(message, failed, now.plus(wait)), () -> giveUp(message, failed, now));
        }
    }

    private void tryLater(AlarmMessage message, Delivery.Failed failed, Instant at) {
        LOG.warn("Alarm message {} could not be sent: {}", message.id(), failed.reason());
        store.waitUntil(message.id(), at, failed.reason());
    }

    private void giveUp(AlarmMessage message, Delivery.Failed failed, Instant now) {
        LOG.error("Alarm message {} is given up: {}", message.id(), failed.reason());
        store.settle(message.id(), AlarmMessage.State.GIVEN_UP, failed.reason(), now);
    }
}
