package scot.tolbooth.portal.message;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Fate;
import scot.tolbooth.portal.delivery.Spending;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Sends residents codes and news, in their language, by the transport set for each kind of contact. */
public final class Messages {

    private static final Duration NEWS_LIFE = Duration.ofHours(12);

    private final ResidentOutbox outbox;
    private final JdbcResidentMessages store;
    private final ResidentWords words;
    private final TextStops stops;
    private final Spending spending;

    Messages(
            ResidentOutbox outbox,
            JdbcResidentMessages store,
            ResidentWords words,
            TextStops stops,
            Spending spending) {
        this.outbox = outbox;
        this.store = store;
        this.words = words;
        this.stops = stops;
        this.spending = spending;
    }

    /** A message in words, whose cost is known. */
    public static final class Prepared {

        private final Letter letter;
        private final BigDecimal pence;

        private Prepared(Letter letter, BigDecimal pence) {
            this.letter = letter;
            this.pence = pence;
        }
    }

    /** A message that no crash loses any more. */
    public static final class Queued {

        private final JdbcResidentMessages.Claimed claimed;

        private Queued(JdbcResidentMessages.Claimed claimed) {
            this.claimed = claimed;
        }
    }

    public Prepared prepare(CodeMessage message) {
        return prepare(message.to(), message.code(), words.of(message));
    }

    /** The answer to a text that nobody understands. */
    public Prepared prepareHelp(Contact to, Language language) {
        return prepare(to, null, words.help(language));
    }

    /** Whether it would cost more than may be spent in a day; exact while nobody else queues any. */
    public boolean isTooDear(Prepared message) {
        return !spending.allows(message.pence);
    }

    /**
     * Takes a message in, in the caller's transaction; {@link #deliver} is to follow when that is over.
     *
     * @param journey whose pages say what became of it; absent where none does
     * @param life how long what it says is worth something
     */
    public Queued queue(Prepared message, @Nullable UUID journey, Duration life) {
        return new Queued(outbox.queue(message.letter, new ResidentOutbox.Terms(journey, life, message.pence)));
    }

    /** Sends it; where the cause of a failure may pass it waits, and is sent later. */
    public Posted deliver(Queued message) {
        return outbox.deliver(message.claimed);
    }

    /** How the latest message of a journey stands. */
    public Optional<Posted> latestOf(UUID journey) {
        return store.latestOf(journey);
    }

    /** Sends news that its sender tries again by itself. */
    public Delivery send(ForgettingMessage message) {
        Prepared prepared = prepare(message.to(), null, words.of(message));
        ResidentOutbox.Terms terms = new ResidentOutbox.Terms(null, Duration.ZERO, prepared.pence);
        Optional<Delivery.Failed> objection = objection(message.to(), prepared);
        objection.ifPresent(why -> outbox.noteRefused(prepared.letter, terms, why));
        return objection.isPresent() ? objection.get() : outbox.sendOnce(prepared.letter, terms);
    }

    /** Sends news to a contact that is one no more; where the cause of a failure may pass it is sent later. */
    public Posted send(ContactChangedMessage message) {
        Prepared prepared = prepare(message.to(), null, words.of(message));
        ResidentOutbox.Terms terms = new ResidentOutbox.Terms(null, NEWS_LIFE, prepared.pence);
        Optional<Delivery.Failed> objection = objection(message.to(), prepared);
        if (objection.isPresent()) {
            outbox.noteRefused(prepared.letter, terms, objection.get());
            return new Posted(Fate.NOT_SENT, objection.get().cause());
        }
        return outbox.deliver(outbox.queue(prepared.letter, terms));
    }

    /** Whether the owner of a number asked for no texts. */
    public boolean isStopped(Contact contact) {
        return contact.kind() == ContactKind.MOBILE && stops.isStopped(contact);
    }

    /** Sends no more texts to a number, until its owner asks for some. */
    public void stop(Contact contact) {
        stops.stop(contact);
    }

    /** Sends texts to a number again. */
    public void start(Contact contact) {
        stops.start(contact);
    }

    private Optional<Delivery.Failed> objection(Contact to, Prepared message) {
        if (isStopped(to)) {
            return Optional.of(new Delivery.Failed(Cause.STOPPED.label(), true, Cause.STOPPED));
        }
        return isTooDear(message)
                ? Optional.of(new Delivery.Failed(Cause.SPENDING.label(), false, Cause.SPENDING))
                : Optional.empty();
    }

    private Prepared prepare(Contact to, @Nullable String code, Wording wording) {
        BigDecimal pence = outbox.isCharged(to.kind()) ? spending.priceOf(to, wording.text()) : BigDecimal.ZERO;
        return new Prepared(new Letter(UUID.randomUUID(), to, code, wording), pence);
    }
}
