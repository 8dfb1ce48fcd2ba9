package scot.tolbooth.portal.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.portal.delivery.Heard;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Sees to texts from residents. The sender of a text can be forged, so nothing is believed of it: a code goes back to the
 * number, within all limits, and only whoever reads it there and has the journey's pages can use it.
 */
class ReceivedTexts {

    /** What is older was held up somewhere: its sender has given up. */
    private static final Duration TOO_OLD = Duration.ofMinutes(15);

    private final Journeys journeys;
    private final Verification verification;
    private final CodePost post;
    private final Messages messages;
    private final Store store;
    private final MessageTally tally;
    private final Clock clock;

    ReceivedTexts(
            Journeys journeys,
            Verification verification,
            CodePost post,
            Messages messages,
            Store store,
            MessageTally tally,
            Clock clock) {
        this.journeys = journeys;
        this.verification = verification;
        this.post = post;
        this.messages = messages;
        this.store = store;
        this.tally = tally;
        this.clock = clock;
    }

    /** Where texts, what they name, and what is on there are looked up. */
    record Store(JdbcTextIn texts, TextTags tags, JdbcCodes codes, Digests digests, WaysHere ways) {}

    /** A text as it was received. Personal data. */
    record Text(UUID id, String from, String words, Instant received) {

        @Override
        public String toString() {
            return "text " + id;
        }
    }

    /** Sees to a text once, and says what it came to. */
    Heard take(Text text) {
        Heard heard = store.texts().putText(text.id(), clock.instant()) ? understand(text) : Heard.REPEATED;
        tally.count(heard);
        return heard;
    }

    private Heard understand(Text text) {
        Contact sender = sender(text.from()).orElse(null);
        if (sender == null) {
            return Heard.IGNORED;
        }
        TextWords words = TextWords.of(text.words());
        if (words instanceof TextWords.Stop) {
            messages.stop(sender);
            return Heard.STOP;
        }
        if (text.received().isBefore(clock.instant().minus(TOO_OLD))) {
            return Heard.LATE;
        }
        if (words instanceof TextWords.Other other) {
            return answer(sender, other.tags());
        }
        messages.start(sender);
        return Heard.START;
    }

    private Heard answer(Contact sender, List<String> tags) {
        Optional<UUID> named = tags.stream()
                .flatMap(tag -> store.tags().journeyOf(tag).stream())
                .findFirst();
        // Whoever asks for a code by what a page shows wants texts.
        named.ifPresent(journey -> messages.start(sender));
        Optional<Journey> journey = named.or(() -> pending(sender))
                .flatMap(journeys::find)
                .filter(found -> found.purpose() == Purpose.WIFI && !found.isVerified())
                .filter(found -> store.ways().of(found).sendTo(ContactKind.MOBILE));
        if (journey.isPresent()) {
            return verification.send(journey.get(), sender) == Sending.SENT ? Heard.CODE_ASKED : Heard.LIMITED;
        }
        return post.help(sender, Language.ENGLISH) == Sending.SENT ? Heard.HELP : Heard.LIMITED;
    }

    /** The journey for which that number got a code of late: somebody asks for another. */
    private Optional<UUID> pending(Contact sender) {
        return store.codes()
                .latestJourneyOf(store.digests().of(sender), clock.instant().minus(Journeys.LIFE));
    }

    /** Notify gives numbers without a plus sign; names, short codes and landlines are answered by nobody. */
    private static Optional<Contact> sender(String from) {
        String number = from.strip();
        try {
            boolean isInternational = number.matches("[1-9][0-9]{7,14}");
            return Optional.of(new Contact(ContactKind.MOBILE, isInternational ? "+" + number : number));
        } catch (IllegalArgumentException notAMobile) {
            return Optional.empty();
        }
    }
}
