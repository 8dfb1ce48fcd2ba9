package scot.tolbooth.radius.registrant;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

/** Destroys personal data whose time is up, every hour and on one node, and writes down what. */
class Retention {

    /** So much in one transaction that nobody waits for it. */
    private static final int BATCH = 1_000;

    private static final Change BY_ITSELF = new Change("retention", "its time was up");

    private final JdbcRetention store;
    private final Registrants registrants;
    private final AuditTrail audit;
    private final RetentionSettings settings;
    private final Means means;

    Retention(JdbcRetention store, Registrants registrants, AuditTrail audit, RetentionSettings settings, Means means) {
        this.store = store;
        this.registrants = registrants;
        this.audit = audit;
        this.settings = settings;
        this.means = means;
    }

    /** What the house provides to everyone. */
    record Means(
            SecretBox secrets, SecureRandom random, TransactionTemplate transactions, OneNode oneNode, Clock clock) {}

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void runRegularly() {
        means.oneNode().run("retention", Duration.ofHours(1), this::run);
    }

    void run() {
        Instant now = means.clock().instant();
        Instant unused = now.minus(settings.registrants());
        long forgotten = forgetRegistrants(() -> store.unusedRegistrants(unused, BATCH));
        String rule = "not used for " + settings.registrants().toDays() + " days";
        log(new Destruction(now, "registrants", rule, unused, forgotten));
        Instant old = now.minus(settings.sessions());
        pseudonymise(now, old);
        forgetLetIn(now, old);
        forgetChanges(now, now.minus(settings.audit()));
    }

    /** Whom staff let in cannot come back by that: once their sessions have pseudonyms, nothing needs them. */
    private void forgetLetIn(Instant now, Instant limit) {
        long forgotten = forgetRegistrants(() -> store.endedRegistrants(limit, BATCH));
        String rule = "let in until more than " + settings.sessions().toDays() + " days ago";
        log(new Destruction(now, "registrants without contact", rule, limit, forgotten));
    }

    private long forgetRegistrants(Supplier<List<UUID>> next) {
        long forgotten = 0;
        List<UUID> due = next.get();
        while (!due.isEmpty()) {
            forgotten +=
                    due.stream().filter(id -> registrants.forget(id, BY_ITSELF)).count();
            due = next.get();
        }
        return forgotten;
    }

    private void pseudonymise(Instant now, Instant limit) {
        Pseudonyms pseudonyms = new Pseudonyms(store, means.secrets(), means.random());
        long changed = 0;
        List<JdbcRetention.OldSession> old = store.oldSessions(limit, BATCH);
        while (!old.isEmpty()) {
            pseudonymise(old, pseudonyms);
            changed += old.size();
            old = store.oldSessions(limit, BATCH);
        }
        String rule = "started more than " + settings.sessions().toDays() + " days ago";
        log(new Destruction(now, "persons and device addresses of sessions", rule, limit, changed));
        log(new Destruction(now, "pseudonym keys", "its month is over", limit, store.destroyKeys(limit, now)));
    }

    private void pseudonymise(List<JdbcRetention.OldSession> sessions, Pseudonyms pseudonyms) {
        means.transactions()
                .executeWithoutResult(status -> store.pseudonymise(
                        sessions,
                        sessions.stream()
                                .map(session -> session.registrant() == null
                                        ? null
                                        : pseudonyms
                                                .of(session.registrant(), session.month())
                                                .orElse(null))
                                .toArray(String[]::new)));
    }

    private void forgetChanges(Instant now, Instant limit) {
        long forgotten = 0;
        int batch = audit.forgetBefore(limit, BATCH);
        while (batch > 0) {
            forgotten += batch;
            batch = audit.forgetBefore(limit, BATCH);
        }
        String rule = "written more than " + settings.audit().toDays() + " days ago";
        log(new Destruction(now, "entries of the audit trail", rule, limit, forgotten));
    }

    private void log(Destruction destruction) {
        if (destruction.records() > 0) {
            store.log(destruction);
        }
    }
}
