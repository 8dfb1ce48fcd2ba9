package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps messages for an hour and shows them to staff: for trials, before there is a contract with anyone. */
class OutboxTransport implements Transport {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcOutbox store;
    private final Clock clock;

    OutboxTransport(JdbcOutbox store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Delivery send(Letter letter) {
        store.add(new OutboxMessage(
                clock.instant(),
                letter.to().value(),
                letter.wording().subject(),
                letter.wording().text()));
        return new Delivery.Accepted();
    }

    /** What is kept now, newest first. */
    List<OutboxMessage> messages() {
        return store.since(oldest());
    }

    @Scheduled(fixedDelayString = "PT5M")
    void forget() {
        store.deleteBefore(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
