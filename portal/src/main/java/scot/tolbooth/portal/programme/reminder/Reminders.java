package scot.tolbooth.portal.programme.reminder;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.message.MessageKind;
import scot.tolbooth.portal.message.StaffMessage;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.staff.StaffPeople;
import scot.tolbooth.portal.staff.StaffPerson;
import scot.tolbooth.radius.registrant.Contact;

/** Tells people once a day what is due for them, each matter once when it comes and again at its steps. */
public class Reminders {

    /** What was told so long ago, and is still so, is told again. */
    private static final int REMEMBERED_DAYS = 400;

    private final JdbcReminders store;
    private final Supplier<ReminderFacts> facts;
    private final Post post;
    private final DigestRule rule;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * By which people are reached.
     *
     * @param base where this service is found
     */
    record Post(StaffPeople people, StaffMessages messages, TransactionTemplate transactions, URI base) {}

    Reminders(
            JdbcReminders store,
            Supplier<ReminderFacts> facts,
            Post post,
            DigestRule rule,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.post = post;
        this.rule = rule;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the next message to that person will say, as things stand now; its day is in it. */
    Digest next(StaffPerson person) {
        LocalDate today = ReminderDays.today(clock.instant());
        return digest(person, rule.days().next(clock.instant(), store.isDone(today)));
    }

    String text(Digest digest) {
        return digest.text(post.base());
    }

    /** Kinds of which that account wants no reminder. */
    Set<ReminderKind> unwanted(String account) {
        return store.unwanted(account);
    }

    /** Changes of which kinds an account wants no reminder; nothing is recorded where that is no change. */
    void setUnwanted(String account, Set<ReminderKind> kinds, Change change) {
        post.transactions().executeWithoutResult(status -> {
            Set<ReminderKind> before = store.unwanted(account);
            if (!before.equals(kinds)) {
                store.setUnwanted(account, kinds);
                audit.record(change, "staff " + account, values(before), values(kinds));
            }
        });
    }

    /** Hands everybody the message of that day that has not been handed over, and notes what was told. */
    public void send(LocalDate day) {
        post.people().active().forEach(person -> send(person, day));
        store.done(day, clock.instant());
        store.forgetBefore(day.minusDays(REMEMBERED_DAYS));
    }

    /** Whether the message of the day is still to go out, and it is time for it. */
    boolean isDue() {
        return rule.days().isTime(clock.instant()) && !store.isDone(ReminderDays.today(clock.instant()));
    }

    private void send(StaffPerson person, LocalDate day) {
        Contact email = person.email();
        if (email == null) {
            return;
        }
        post.transactions().executeWithoutResult(status -> {
            Digest digest = digest(person, day);
            if (!digest.isEmpty() && hand(digest, email)) {
                digest.lines().forEach(line -> store.tell(person.account(), line, day));
            }
        });
    }

    private boolean hand(Digest digest, Contact email) {
        String key = digest.person().account() + " " + digest.day();
        return post.messages()
                .hand(new StaffMessage(MessageKind.REMINDERS, email, key, digest.subject(), text(digest)));
    }

    private Digest digest(StaffPerson person, LocalDate day) {
        DigestRule.Memory memory =
                new DigestRule.Memory(store.unwanted(person.account()), store.told(person.account()));
        return rule.digest(facts.get(), person, memory, day);
    }

    private static Map<String, String> values(Set<ReminderKind> unwanted) {
        return Map.of(
                "reminders_not_wanted",
                unwanted.stream().map(ReminderKind::word).sorted().collect(Collectors.joining(", ")));
    }
}
