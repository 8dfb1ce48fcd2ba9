package scot.tolbooth.portal.privacy;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.portal.message.Delivery;
import scot.tolbooth.portal.message.ForgettingMessage;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.message.RetryRule;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.registrant.UnusedRegistrants;
import scot.tolbooth.radius.registrant.UnusedRegistrants.Unused;

/**
 * Warns registrants who are soon forgotten, by day, from one node at a time. A warning is noted as being sent before it
 * goes out, and not sent again after a crash in between: nobody is warned twice.
 */
class ForgettingWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingWarnings.class);

    private static final int BATCH = 500;
    private static final int MOST_AT_ONCE = 200;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** Longer than any transport takes to give up. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private static final Duration LONGEST_LOCK = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final RetryRule RETRIES = new RetryRule(10, Duration.ofMinutes(15), Duration.ofHours(64));
    private static final String INTERRUPTED = "the service stopped while it was being sent: it may have arrived";

    private final JdbcForgettingWarnings store;
    private final UnusedRegistrants unused;
    private final Registrants registrants;
    private final Messages messages;
    private final Means means;

    ForgettingWarnings(
            JdbcForgettingWarnings store,
            UnusedRegistrants unused,
            Registrants registrants,
            Messages messages,
            Means means) {
        this.store = store;
        this.unused = unused;
        this.registrants = registrants;
        this.messages = messages;
        this.means = means;
    }

    /** What the house provides to everyone. */
    record Means(TransactionTemplate transactions, LockingTaskExecutor oneNode, Clock clock) {}

    /** Takes over whoever is due, and forgets what has been settled for long enough. */
    @Scheduled(initialDelayString = "PT8M", fixedDelayString = "PT1H")
    void takeRegularly() {
        alone("forgetting-warnings-due", this::take);
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT1M")
    void sendRegularly() {
        alone("forgetting-warnings", this::send);
    }

    void take() {
        int taken = BATCH;
        while (taken == BATCH) {
            taken = Optional.ofNullable(means.transactions().execute(status -> takeBatch()))
                    .orElse(0);
        }
        store.deleteSettledBefore(now().minus(KEPT));
    }

    void send() {
        int lost = store.giveUpInterrupted(now(), INTERRUPTED);
        if (lost > 0) {
            LOG.error("{} warnings of residents were given up: {}", lost, INTERRUPTED);
        }
        int sent = 0;
        while (sent < MOST_AT_ONCE && isDay() && sendNext()) {
            sent++;
        }
    }

    WarningStanding standing() {
        return store.standing();
    }

    private int takeBatch() {
        List<Unused> due = unused.toWarn(BATCH);
        due.forEach(one -> {
            store.add(one, now());
            unused.noteWarned(one);
        });
        return due.size();
    }

    /** Says whether to go on: where a transport is away, the others wait too. */
    private boolean sendNext() {
        Optional<ForgettingWarning> claimed = store.claim(now(), now().plus(CLAIM));
        if (claimed.isEmpty()) {
            return false;
        }
        ForgettingWarning warning = claimed.get();
        Optional<Delivery> delivery = unused.find(warning.registrant())
                .filter(still -> still.lastUse().equals(warning.lastUse()))
                .flatMap(this::message)
                .map(messages::send);
        if (delivery.isEmpty()) {
            store.settle(warning, WarningState.NEEDLESS, null, now());
        } else if (delivery.get() instanceof Delivery.Failed failed) {
            note(warning, failed);
            return failed.isFinal();
        } else {
            store.settle(warning, WarningState.SENT, null, now());
        }
        return true;
    }

    private void note(ForgettingWarning warning, Delivery.Failed failed) {
        if (failed.isFinal()) {
            store.settle(warning, WarningState.UNDELIVERABLE, failed.reason(), now());
        } else {
            RETRIES.after(warning.attempts())
                    .ifPresentOrElse(wait -> tryLater(warning, failed, wait), () -> giveUp(warning, failed));
        }
    }

    private void tryLater(ForgettingWarning warning, Delivery.Failed failed, Duration wait) {
        LOG.warn("The warning of a resident could not be sent: {}", failed.reason());
        store.waitUntil(warning, now().plus(wait), failed.reason());
    }

    private void giveUp(ForgettingWarning warning, Delivery.Failed failed) {
        LOG.error("The warning of a resident is given up: {}", failed.reason());
        store.settle(warning, WarningState.GIVEN_UP, failed.reason(), now());
    }

    /** Empty where they are forgotten, or were let in by staff and left no contact. */
    private Optional<ForgettingMessage> message(Unused still) {
        return registrants
                .find(still.registrant())
                .flatMap(person ->
                        Optional.ofNullable(person.contact()).map(contact -> message(contact, person, still)));
    }

    private static ForgettingMessage message(Contact contact, Registrant person, Unused still) {
        return new ForgettingMessage(
                contact,
                Language.of(person.language()).orElse(Language.ENGLISH),
                LocalDate.ofInstant(still.lastUse(), LONDON),
                LocalDate.ofInstant(still.forgottenAt(), LONDON));
    }

    private boolean isDay() {
        LocalTime time = LocalTime.ofInstant(now(), LONDON);
        return !time.isBefore(MORNING) && time.isBefore(EVENING);
    }

    private void alone(String job, Runnable task) {
        means.oneNode().executeWithLock(task, new LockConfiguration(now(), job, LONGEST_LOCK, Duration.ZERO));
    }

    private Instant now() {
        return means.clock().instant();
    }
}
