package scot.tolbooth.radius.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.registrant.GroupName;

/** Rules in the database, and all of them in memory for every request. */
class StoredPolicies implements Policies {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPolicies.class);

    private final JdbcPolicyRules store;
    private final Places places;
    private final PolicyRule base;
    private final Duration grace;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));
    private volatile PolicyBook book;
    private volatile long bookStamp = -1;

    StoredPolicies(
            JdbcPolicyRules store, Places places, Said said, AuditTrail audit, TransactionTemplate transactions) {
        this.store = store;
        this.places = places;
        this.base = PolicyRule.base(said.settings());
        this.grace = said.grace();
        this.audit = audit;
        this.transactions = transactions;
        this.book = new PolicyBook(List.of(base));
    }

    /**
     * What the settings say.
     *
     * @param grace how long whoever reads a code is online for it
     */
    record Said(PolicySettings settings, Duration grace) {}

    /** The rules as they are known now. */
    PolicyBook book() {
        return book;
    }

    @Override
    public List<PolicyRule> all() {
        return bookOf(store.all()).rules();
    }

    @Override
    public Optional<PolicyRule> find(RuleName name) {
        return store.find(name);
    }

    @Override
    public SaveOutcome save(PolicyRule rule, Change change) {
        requireStorable(rule);
        return changing(() -> store.findForUpdate(rule.name())
                .map(before -> update(before, rule, change))
                .orElseGet(() -> create(rule, change)));
    }

    @Override
    public SaveOutcome replace(PolicyRule rule, Change change) {
        requireStorable(rule);
        return changing(() -> {
            PolicyRule before = store.findForUpdate(rule.name())
                    .filter(stored -> stored.version() == rule.version())
                    .orElseThrow(() -> new StaleVersionException(subject(rule.name()), rule.version()));
            return update(before, rule, change);
        });
    }

    @Override
    public boolean remove(RuleName name, Change change) {
        return changing(() -> store.findForUpdate(name)
                .map(before -> {
                    store.delete(name);
                    store.advanceStamp();
                    audit.record(change, subject(name), values(before), null);
                    return true;
                })
                .orElse(false));
    }

    @Override
    public PolicyTrial tryOut(PolicyQuestion asked) {
        PolicyQuestion question = GroupName.GRACE.equals(asked.group()) && asked.until() == null
                ? asked.until(asked.at().plus(grace))
                : asked;
        Place place =
                question.site() == null ? null : places.find(question.site()).orElse(null);
        Settled settled =
                bookOf(store.all()).settle(new Circumstances(place, question.group(), question.at(), question.until()));
        List<CarriedAttribute> carried = AcceptWriter.write(settled, question.vendor(), 0);
        return new PolicyTrial(question, settled, carried, AcceptWriter.untold(settled, question.vendor(), carried));
    }

    /** Takes up what other processes have changed; without the database the last known ones stay. */
    @Scheduled(fixedDelay = 3_000)
    void refreshRegularly() {
        try {
            refresh();
        } catch (DataAccessException | TransactionException unavailable) {
            quietLog.run(() -> LOG.warn("Policy cannot be read again: {}", unavailable.getMessage()));
        }
    }

    void refresh() {
        long stamp = store.stamp();
        if (stamp != bookStamp) {
            book = bookOf(store.all());
            bookStamp = stamp;
        }
    }

    private PolicyBook bookOf(List<PolicyRule> stored) {
        List<PolicyRule> rules = new ArrayList<>(stored);
        rules.add(base);
        return new PolicyBook(rules);
    }

    /** The accounting presumes a session over after some interim intervals of the settings. */
    private void requireStorable(PolicyRule rule) {
        if (rule.isBase()) {
            throw new IllegalArgumentException("name must not be base: that rule is made of the settings");
        }
        long longest = base.terms().number(Term.INTERIM_INTERVAL).orElseThrow();
        rule.terms()
                .number(Term.INTERIM_INTERVAL)
                .filter(seconds -> seconds > longest)
                .ifPresent(seconds -> {
                    throw new IllegalArgumentException("interim_interval_seconds must be at most " + longest
                            + " as in tolbooth.radius.policy.interim-interval, or sessions would be taken to be over");
                });
    }

    private <T> T changing(Supplier<T> work) {
        T outcome = transactions.execute(status -> work.get());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new RefreshAfterwards());
        } else {
            refresh();
        }
        return outcome;
    }

    /** Inside a greater transaction the change does not count before that is committed, if it is. */
    private final class RefreshAfterwards implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            refreshRegularly();
        }
    }

    private SaveOutcome create(PolicyRule rule, Change change) {
        store.insert(rule.withVersion(1));
        store.advanceStamp();
        audit.record(change, subject(rule.name()), null, values(rule));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome update(PolicyRule before, PolicyRule after, Change change) {
        if (after.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        store.update(after.withVersion(before.version() + 1));
        store.advanceStamp();
        audit.record(change, subject(after.name()), values(before), values(after));
        return SaveOutcome.UPDATED;
    }

    private static Map<String, @Nullable Object> values(PolicyRule rule) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("where and when", PolicyWords.scope(rule.scope()));
        if (rule.scope().site() != null) {
            values.put("site", rule.scope().site().value());
        }
        rule.terms().values().forEach((term, value) -> values.put(term.word(), value));
        return values;
    }

    private static String subject(RuleName name) {
        return "policy-rule " + name;
    }
}
