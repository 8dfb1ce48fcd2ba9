package scot.tolbooth.portal.account;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import scot.tolbooth.portal.message.MessageKind;
import scot.tolbooth.portal.message.StaffMessage;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Complaints of residents, handed to the council's mailbox through the outbox, which loses none. They must be
 * acknowledged within 30 days (Data Protection Act 2018 section 164A).
 */
class Complaints {

    /** In all, from one node: more than that is mischief, and must not bury the others. */
    static final int MOST_IN_AN_HOUR = 30;

    /** Without those that look like others when they are read out. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    private final StaffMessages messages;
    private final Contact mailbox;
    private final SecureRandom random;
    private final Clock clock;
    private final Deque<Instant> lately = new ArrayDeque<>();

    Complaints(StaffMessages messages, Contact mailbox, SecureRandom random, Clock clock) {
        this.messages = messages;
        this.mailbox = mailbox;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Hands a complaint over.
     *
     * @param reply how to answer, as typed; empty where nobody is to
     * @return its reference; empty where there were too many of late
     */
    Optional<String> hand(String text, String reply, Language language) {
        Instant now = clock.instant();
        if (!isOneMoreAllowed(now)) {
            return Optional.empty();
        }
        String reference = reference();
        messages.hand(new StaffMessage(
                MessageKind.COMPLAINTS,
                mailbox,
                reference,
                "Complaint " + reference + " about the public Wi-Fi",
                body(reference, text, reply, language, now)));
        return Optional.of(reference);
    }

    private static String body(String reference, String text, String reply, Language language, Instant now) {
        return "Reference: " + reference
                + "\nReceived: " + WHEN.format(now)
                + "\nAcknowledge by: " + WHEN.format(now.plus(Duration.ofDays(30)))
                + "\nLanguage of the form: " + language.code()
                + "\nAnswer to: " + (reply.isBlank() ? "no answer is possible" : reply)
                + "\n\n" + text + "\n";
    }

    private synchronized boolean isOneMoreAllowed(Instant now) {
        while (!lately.isEmpty() && lately.peekFirst().isBefore(now.minus(Duration.ofHours(1)))) {
            lately.removeFirst();
        }
        if (lately.size() >= MOST_IN_AN_HOUR) {
            return false;
        }
        lately.addLast(now);
        return true;
    }

    private String reference() {
        StringBuilder reference = new StringBuilder("WIFI-");
        for (int position = 0; position < 8; position++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
