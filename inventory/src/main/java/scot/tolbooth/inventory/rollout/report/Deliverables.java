package scot.tolbooth.inventory.rollout.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.rollout.rag.DeliverableId;

/** The deliverables of the programme. Every change is audited in its own transaction. */
public class Deliverables {

    private final JdbcDeliverables store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Deliverables(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcDeliverables(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every deliverable, by theme and start. */
    public List<Deliverable> all() {
        return store.all();
    }

    public Optional<Deliverable> find(DeliverableId id) {
        return store.find(id);
    }

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException if the theme has a deliverable of that title already
     */
    public Deliverable add(Deliverable.Details details, Change change) {
        return refusingDuplicates(() -> {
            Deliverable added = new Deliverable(store.insert(details), details, 1);
            audit.record(change, subject(added.id()), null, values(details));
            return added;
        });
    }

    /**
     * Replaces one as it was read.
     *
     * @throws StaleVersionException if it was changed since
     * @throws IllegalArgumentException if the theme has another deliverable of that title
     */
    public SaveOutcome replace(Deliverable deliverable, Change change) {
        return refusingDuplicates(() -> {
            Deliverable before = store.findForUpdate(deliverable.id())
                    .filter(stored -> stored.version() == deliverable.version())
                    .orElseThrow(() -> new StaleVersionException(subject(deliverable.id()), deliverable.version()));
            if (before.equals(deliverable)) {
                return SaveOutcome.UNCHANGED;
            }
            store.update(new Deliverable(deliverable.id(), deliverable.details(), before.version() + 1));
            audit.record(change, subject(deliverable.id()), values(before.details()), values(deliverable.details()));
            return SaveOutcome.UPDATED;
        });
    }

    private <T> T refusingDuplicates(java.util.function.Supplier<T> change) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> change.get()));
        } catch (DuplicateKeyException duplicate) {
            throw new IllegalArgumentException("title must differ from the other deliverables of the theme", duplicate);
        }
    }

    private static String subject(DeliverableId id) {
        return "deliverable " + id;
    }

    private static Map<String, String> values(Deliverable.Details details) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("theme", details.theme());
        values.put("title", details.title());
        values.put("approved_at", Objects.toString(details.approvedAt(), ""));
        values.put("start", details.start().toString());
        values.put("end", details.end().toString());
        values.put("owner", Objects.toString(details.owner(), ""));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
