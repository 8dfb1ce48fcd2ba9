package scot.tolbooth.portal.signup;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Limit;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.message.CodeMessage;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.message.Posted;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Sends residents codes within the limits: by contact, device, NAS, site and in all, by what may be spent, and by kind of
 * number. All is counted in the database, one sender at a time, so that it holds over nodes and restarts; what is refused is
 * counted too. The answers are the same whether a contact is known or not.
 */
class CodePost {

    /** Six digits. */
    private static final int CODES = 1_000_000;

    /** The kind of codes that go nowhere. */
    private static final String TEST = "test";

    /** Stands in the place of a journey where there is none. */
    private static final UUID NO_JOURNEY = new UUID(0, 0);

    private final JdbcCodes codes;
    private final Messages messages;
    private final WaysHere ways;
    private final Counts counts;
    private final SignupSettings settings;
    private final Digests digests;
    private final SecureRandom random;
    private final TestContact testContact;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CodePost(
            JdbcCodes codes,
            Messages messages,
            WaysHere ways,
            Counts counts,
            Verification.Means means,
            SignupSettings settings) {
        this.codes = codes;
        this.messages = messages;
        this.ways = ways;
        this.counts = counts;
        this.settings = settings;
        this.digests = new Digests(means.secrets());
        this.random = means.random();
        this.testContact = means.testContact();
        this.transactions = means.transactions();
        this.clock = means.clock();
    }

    /** Where it is counted what was not sent. */
    record Counts(MessageTally tally, Refusals refusals) {

        void count(ContactKind kind, Limit limit, @Nullable String site) {
            tally.count(kind, limit);
            refusals.count(guard(limit), site == null ? null : new SiteCode(site));
        }

        private static Guard guard(Limit limit) {
            return switch (limit) {
                case PREFIX, STOPPED -> Guard.NUMBER_NOT_TEXTED;
                case CONTACT_QUARTER_HOUR, CONTACT_DAY -> Guard.SENDS_TO_CONTACT;
                case DEVICE_HOUR -> Guard.SENDS_FROM_DEVICE;
                case NAS_HOUR -> Guard.SENDS_AT_NAS;
                case SITE_HOUR -> Guard.SENDS_AT_SITE;
                case ALL_DAY, SPENDING_DAY -> Guard.SENDS_IN_ALL;
            };
        }
    }

    /** Sends a code for a journey, unless a limit says no. */
    Sending send(Journey journey, Contact contact) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Arrival arrival = journey.arrival();
        if (testContact.is(contact)) {
            return keep(journey, arrival, contact, code);
        }
        JdbcCodes.SentCode next = new JdbcCodes.SentCode(
                journey.id(),
                clock.instant(),
                digests.of(journey.id(), code),
                digests.of(contact),
                journey.device(),
                arrival == null ? null : arrival.nas().value(),
                Optional.ofNullable(ways.site(journey)).map(SiteCode::value).orElse(null),
                contact.kind().word());
        return post(
                contact,
                next,
                messages.prepare(new CodeMessage(contact, code, journey.language(), way(journey, contact))));
    }

    /** Whoever is let in to read the code finds the page again by the e-mail: the NAS leads there no more. */
    private @Nullable String way(Journey journey, Contact contact) {
        boolean away = journey.purpose() == Purpose.WIFI
                && contact.kind() == ContactKind.EMAIL
                && ways.of(journey).letReadMail();
        return away ? journey.base() + "/code/mailed" : null;
    }

    /** Sends nothing, counts for no limit, and is good only while somebody tests there. */
    private Sending keep(Journey journey, @Nullable Arrival arrival, Contact contact, String code) {
        if (!testContact.keep(arrival == null ? null : arrival.nas(), code)) {
            return Sending.LIMITED;
        }
        codes.add(new JdbcCodes.SentCode(
                journey.id(),
                clock.instant(),
                digests.of(journey.id(), code),
                digests.of(contact),
                null,
                null,
                null,
                TEST));
        return Sending.SENT;
    }

    /** Tells somebody how to get a code, once a day and within the limits of codes. */
    Sending help(Contact contact, Language language) {
        String digest = digests.of(contact);
        if (codes.isHelped(digest, NO_JOURNEY, clock.instant().minus(Verification.KEPT))) {
            counts.count(contact.kind(), Limit.CONTACT_DAY, null);
            return Sending.LIMITED;
        }
        // No code has this digest.
        JdbcCodes.SentCode next = new JdbcCodes.SentCode(
                NO_JOURNEY,
                clock.instant(),
                "",
                digest,
                null,
                null,
                null,
                contact.kind().word());
        return post(contact, next, messages.prepareHelp(contact, language));
    }

    private sealed interface Asked {}

    private record Refused(Limit limit) implements Asked {}

    private record Entered(long id, Messages.Queued message) implements Asked {}

    private Sending post(Contact contact, JdbcCodes.SentCode next, Messages.Prepared message) {
        Asked asked = unfit(contact).<Asked>map(Refused::new).orElseGet(() -> enter(contact, next, message));
        if (asked instanceof Refused refused) {
            counts.count(contact.kind(), refused.limit(), next.site());
            return answer(contact, refused.limit());
        }
        Entered entered = (Entered) asked;
        Posted posted = messages.deliver(entered.message());
        if (!posted.isGivenUp()) {
            return Sending.SENT;
        }
        // Whoever makes numbers up is held to the limits; whoever meets trouble of ours is not.
        if (posted.cause() != Cause.RECIPIENT) {
            codes.remove(entered.id());
        }
        return Sending.FAILED;
    }

    private Optional<Limit> unfit(Contact contact) {
        if (!settings.allow(contact)) {
            return Optional.of(Limit.PREFIX);
        }
        return messages.isStopped(contact) ? Optional.of(Limit.STOPPED) : Optional.empty();
    }

    /** A flood is refused before it has to wait for anybody. */
    private Asked enter(Contact contact, JdbcCodes.SentCode next, Messages.Prepared message) {
        Optional<Limit> early = exhausted(contact, next, message);
        if (early.isPresent()) {
            return new Refused(early.get());
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            codes.lock();
            return exhausted(contact, next, message)
                    .<Asked>map(Refused::new)
                    .orElseGet(() -> new Entered(
                            codes.add(next), messages.queue(message, journey(next), Verification.CODE_LIFE)));
        }));
    }

    private static @Nullable UUID journey(JdbcCodes.SentCode next) {
        return next.journey().equals(NO_JOURNEY) ? null : next.journey();
    }

    private Optional<Limit> exhausted(Contact contact, JdbcCodes.SentCode next, Messages.Prepared message) {
        return codes.sentBefore(next)
                .exhausted(settings, next.site(), settings.perDay(contact.kind()))
                .or(() -> messages.isTooDear(message) ? Optional.of(Limit.SPENDING_DAY) : Optional.empty());
    }

    /** Nobody is told that a number's owner asked for no texts. */
    private static Sending answer(Contact contact, Limit limit) {
        if (limit == Limit.PREFIX || limit == Limit.STOPPED) {
            return Sending.NOT_TEXTABLE;
        }
        boolean isOverForTexts = limit.isForEverybody() && contact.kind() == ContactKind.MOBILE;
        return isOverForTexts ? Sending.NO_TEXTS_NOW : Sending.LIMITED;
    }
}
