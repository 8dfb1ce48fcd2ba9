package scot.tolbooth.portal.complaint;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.message.MessageKind;
import scot.tolbooth.portal.message.StaffMessage;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Complaints of residents: kept here for administrators, whatever becomes of the message about each to the council's
 * mailbox. They must be acknowledged within 30 days (Data Protection Act 2018 section 164A).
 */
class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    /** Without those that look like others when they are read out. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final Duration SENDERS_KEPT = Duration.ofDays(1);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    private final JdbcComplaints store;
    private final StaffMessages messages;
    private final Contact mailbox;
    private final ComplaintSettings settings;
    private final Means means;

    Complaints(JdbcComplaints store, StaffMessages messages, Contact mailbox, ComplaintSettings settings, Means means) {
        this.store = store;
        this.messages = messages;
        this.mailbox = mailbox;
        this.settings = settings;
        this.means = means;
    }

    /** What the house provides to everyone. */
    record Means(AuditTrail audit, SecureRandom random, TransactionTemplate transactions, Clock clock) {}

    /**
     * Takes a complaint.
     *
     * @param reply how to answer, as typed; empty where nobody is to
     * @param sender the network address that it comes from, for the limits
     * @return its reference; empty where there were too many of late
     */
    Optional<String> hand(String text, String reply, Language language, String sender) {
        Complaint complaint =
                new Complaint(reference(), now(), language.code(), text, reply.isBlank() ? null : reply, null, null);
        return Boolean.TRUE.equals(means.transactions().execute(status -> take(complaint, sender)))
                ? Optional.of(complaint.reference())
                : Optional.empty();
    }

    /** At most 200: those to be acknowledged first, then those to be settled, the oldest of each first. */
    List<Complaint> latest() {
        return store.latest();
    }

    Optional<Complaint> find(String reference) {
        return store.find(reference);
    }

    ComplaintStanding standing() {
        return store.standing();
    }

    /** Whether staff are told of each by a message. */
    boolean isCarried() {
        return messages.isCarried();
    }

    /** Notes that the resident was told that it is here; says whether that was still to be done. */
    boolean acknowledge(String reference, Change change) {
        return note(reference, "acknowledged", change, () -> store.acknowledge(reference, now()));
    }

    /** Notes that nothing is left to do; says whether it was acknowledged and not settled yet. */
    boolean settle(String reference, Change change) {
        return note(reference, "settled", change, () -> store.settle(reference, now()));
    }

    /** Forgets those that were settled long enough ago, and where all others came from. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void forget() {
        int forgotten = store.deleteSettledBefore(now().minus(settings.kept()));
        if (forgotten > 0) {
            LOG.info(
                    "Forgot {} complaints that were settled more than {} days ago",
                    forgotten,
                    settings.kept().toDays());
        }
        store.forgetSendersBefore(now().minus(SENDERS_KEPT));
    }

    private boolean take(Complaint complaint, String sender) {
        JdbcComplaints.Lately lately = store.since(complaint.received().minus(Duration.ofHours(1)), sender);
        if (lately.all() >= settings.perHour() || lately.sender() >= settings.perAddressHour()) {
            return false;
        }
        store.add(complaint, sender);
        return messages.hand(new StaffMessage(
                MessageKind.COMPLAINTS,
                mailbox,
                complaint.reference(),
                "Complaint " + complaint.reference() + " about the public Wi-Fi",
                body(complaint)));
    }

    private boolean note(String reference, String what, Change change, BooleanSupplier work) {
        return Boolean.TRUE.equals(means.transactions().execute(status -> {
            boolean done = work.getAsBoolean();
            if (done) {
                means.audit().record(change, "complaint " + reference, Map.of(what, false), Map.of(what, true));
            }
            return done;
        }));
    }

    private static String body(Complaint complaint) {
        return "Reference: " + complaint.reference()
                + "\nReceived: " + WHEN.format(complaint.received())
                + "\nAcknowledge by: " + WHEN.format(complaint.due())
                + "\nLanguage of the form: " + complaint.language()
                + "\nAnswer to: " + Optional.ofNullable(complaint.reply()).orElse("no answer is possible")
                + "\n\n" + complaint.text() + "\n";
    }

    private Instant now() {
        return means.clock().instant();
    }

    private String reference() {
        StringBuilder reference = new StringBuilder("WIFI-");
        for (int position = 0; position < 8; position++) {
            reference.append(LETTERS.charAt(means.random().nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
