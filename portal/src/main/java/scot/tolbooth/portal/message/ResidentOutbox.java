package scot.tolbooth.portal.message;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Fate;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Brings messages to residents over restarts and outages: each is taken into the database, sealed, before it goes out, and
 * is tried again while its cause may pass and what it says is worth something. Then contact and text are erased.
 */
class ResidentOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(ResidentOutbox.class);

    /** Longer than any transport takes to give up. */
    private static final Duration CLAIM = Duration.ofSeconds(75);

    /** Within seconds at first: somebody waits. The expiry ends it. */
    private static final RetryRule RETRIES = new RetryRule(50, Duration.ofSeconds(3), Duration.ofMinutes(1));

    private static final int MOST_AT_ONCE = 200;

    private final JdbcResidentMessages store;
    private final Map<ContactKind, Transport> transports;
    private final Clock clock;

    ResidentOutbox(JdbcResidentMessages store, Map<ContactKind, Transport> transports, Clock clock) {
        this.store = store;
        this.transports = Map.copyOf(transports);
        this.clock = clock;
    }

    /**
     * On what terms a letter goes out.
     *
     * @param journey whose pages say what became of it; absent where none does
     * @param life how long what it says is worth something
     * @param pence that the transport charges
     */
    record Terms(@Nullable UUID journey, Duration life, BigDecimal pence) {}

    /** Takes a letter in, in the caller's transaction; {@link #deliver} is to follow when that is over. */
    JdbcResidentMessages.Claimed queue(Letter letter, Terms terms) {
        Instant now = clock.instant();
        return store.insert(letter, terms, now, now.plus(CLAIM));
    }

    /** Makes the attempt that was claimed. */
    Posted deliver(JdbcResidentMessages.Claimed claimed) {
        Delivery delivery = transport(claimed.letter().to().kind()).send(claimed.letter());
        if (!(delivery instanceof Delivery.Failed failed)) {
            store.note(claimed, Fate.SENT, null, null);
            return new Posted(Fate.SENT, null);
        }
        LOG.warn(
                "A message to a resident by {} could not be sent: {}",
                claimed.letter().to().kind().word(),
                failed.reason());
        Instant next = nextAttempt(claimed, failed).orElse(null);
        Fate fate = next == null ? Fate.NOT_SENT : Fate.QUEUED;
        store.note(claimed, fate, failed, next);
        return new Posted(fate, failed.cause());
    }

    /** Sends a letter that its sender tries again by itself, and notes what became of it. */
    Delivery sendOnce(Letter letter, Terms terms) {
        Delivery delivery = transport(letter.to().kind()).send(letter);
        if (delivery instanceof Delivery.Failed failed) {
            noteRefused(letter, terms, failed);
        } else {
            store.insertTried(letter, terms, Fate.SENT, null, clock.instant());
        }
        return delivery;
    }

    /** Notes a letter that no transport was asked to take. */
    void noteRefused(Letter letter, Terms terms, Delivery.Failed why) {
        Terms free = new Terms(terms.journey(), terms.life(), BigDecimal.ZERO);
        store.insertTried(letter, free, Fate.NOT_SENT, why, clock.instant());
    }

    boolean isCharged(ContactKind kind) {
        return transport(kind).isCharged();
    }

    /** Sends what is due, and erases what is worth nothing any more. */
    void run() {
        int expired = store.expire(clock.instant());
        if (expired > 0) {
            LOG.warn("{} messages to residents were given up: nothing took them in time", expired);
        }
        int sent = 0;
        while (sent < MOST_AT_ONCE && sendNext()) {
            sent++;
        }
    }

    /** Says whether to go on: where a transport is away, the others wait too. */
    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<JdbcResidentMessages.Claimed> claimed = store.claim(now, now.plus(CLAIM));
        return claimed.map(this::deliver)
                .map(posted -> posted.cause() == null || !posted.cause().mayPass())
                .orElse(false);
    }

    private Optional<Instant> nextAttempt(JdbcResidentMessages.Claimed claimed, Delivery.Failed failed) {
        Cause cause = failed.cause();
        return Optional.of(claimed.attempts())
                .filter(made -> cause.mayPass())
                .flatMap(RETRIES::after)
                .map(clock.instant()::plus)
                .filter(next -> next.isBefore(claimed.expires()));
    }

    private Transport transport(ContactKind kind) {
        Transport transport = transports.get(kind);
        if (transport == null) {
            throw new IllegalStateException("no transport for " + kind.word());
        }
        return transport;
    }
}
