package scot.tolbooth.inventory.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoOutcome.NothingToDo;
import scot.tolbooth.inventory.audit.UndoOutcome.PutBack;

/** Puts back what was before a recorded change, as a new change: whatever kind of thing it is that was changed. */
public class Undo {

    private static final int LATEST = 1000;

    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Supplier<List<Reversible>> kinds;

    public Undo(AuditTrail audit, TransactionTemplate transactions, Supplier<List<Reversible>> kinds) {
        this.audit = audit;
        this.transactions = transactions;
        this.kinds = kinds;
    }

    /** Whether an entry is one that can be put back: a change, not a creation or a removal, of a kind that has a way back. */
    public boolean isPossible(AuditEntry entry) {
        return entry.before() != null && entry.after() != null && kind(entry).isPresent();
    }

    /** What putting it back would do. */
    public UndoPreview preview(AuditEntry entry) {
        Reversible kind = kind(entry).orElse(null);
        Map<String, ?> now = kind == null ? null : kind.present(entry).orElse(null);
        String refusal = refusal(entry, kind, now);
        if (kind == null || now == null || refusal != null) {
            return new UndoPreview(entry, List.of(), null, refusal, 0);
        }
        return new UndoPreview(
                entry,
                ValueChange.between(ValueChange.kept(now), before(kind, entry, now)),
                later(kind, entry, now),
                null,
                latest(kind, entry));
    }

    /** Puts it back; what is refused leaves everything as it is. */
    public UndoOutcome putBack(AuditEntry entry, Confirmation confirmation, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            UndoOutcome outcome = attempt(entry, confirmation, change);
            if (outcome instanceof Impossible) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private UndoOutcome attempt(AuditEntry entry, Confirmation confirmation, Change change) {
        Reversible kind = kind(entry).orElse(null);
        Map<String, ?> now = kind == null ? null : kind.present(entry).orElse(null);
        String refusal = refusal(entry, kind, now);
        if (kind == null || now == null || refusal != null) {
            return new Impossible(Objects.requireNonNullElse(refusal, "it cannot be put back"));
        }
        Long seen = confirmation.seen();
        if (seen != null && seen != latest(kind, entry)) {
            return new ChangedSince("%s has been changed since you looked".formatted(entry.subject()));
        }
        String later = later(kind, entry, now);
        if (later != null && !confirmation.evenIfChanged()) {
            return new ChangedSince(later);
        }
        Map<String, Object> before = before(kind, entry, now);
        if (ValueChange.between(ValueChange.kept(now), before).isEmpty()) {
            return new NothingToDo();
        }
        String why = change.why() == null ? "put back what was before change " + entry.id() : change.why();
        return put(kind, entry, before, change.because(why));
    }

    private static UndoOutcome put(Reversible kind, AuditEntry entry, Map<String, Object> before, Change change) {
        try {
            kind.putBack(entry, before, change);
            return new PutBack();
        } catch (DataIntegrityViolationException gone) {
            return new Impossible("what it named then is there no more");
        } catch (IllegalArgumentException | IllegalStateException | StaleVersionException refused) {
            return new Impossible(Objects.requireNonNullElse(refused.getMessage(), "it is not possible now"));
        }
    }

    private static @Nullable String refusal(AuditEntry entry, @Nullable Reversible kind, @Nullable Map<String, ?> now) {
        if (kind == null) {
            return "%s cannot be put back: it is superseded by recording anew what holds".formatted(entry.subject());
        }
        if (entry.before() == null || entry.after() == null) {
            return "only a change can be put back, not that %s was %s"
                    .formatted(entry.subject(), entry.before() == null ? "created" : "removed");
        }
        if (now == null) {
            return entry.subject() + " is there no more";
        }
        return own(kind, entry).isEmpty() ? "nothing that was changed can be put back" : null;
    }

    private Optional<Reversible> kind(AuditEntry entry) {
        return kinds.get().stream().filter(kind -> kind.covers(entry)).findFirst();
    }

    private static List<ValueChange> own(Reversible kind, AuditEntry entry) {
        return entry.changes().stream().filter(one -> kind.isOwn(one.name())).toList();
    }

    /** The thing's values of now, and those of the change as they were before it. */
    private static Map<String, Object> before(Reversible kind, AuditEntry entry, Map<String, ?> now) {
        Map<String, Object> values = new LinkedHashMap<>(now);
        for (ValueChange one : own(kind, entry)) {
            if (one.before() == null) {
                values.remove(one.name());
            } else {
                values.put(one.name(), one.before());
            }
        }
        return ValueChange.kept(values);
    }

    /** Says which values of the entry were changed again since, and by whom; absent where none was. */
    private @Nullable String later(Reversible kind, AuditEntry entry, Map<String, ?> now) {
        Map<String, Object> present = ValueChange.kept(now);
        List<String> again = own(kind, entry).stream()
                .filter(one -> !ValueChange.isSame(one.after(), present.get(one.name())))
                .map(ValueChange::name)
                .toList();
        if (again.isEmpty()) {
            return null;
        }
        String who = audit.of(entry.subject(), LATEST).stream()
                .filter(one -> one.id() > entry.id() && kind.isOfSameThing(entry, one))
                .filter(one -> one.changes().stream().anyMatch(value -> again.contains(value.name())))
                .findFirst()
                .map(AuditEntry::by)
                .orElse("somebody");
        return "%s %s been changed since, last by %s"
                .formatted(String.join(", ", again).replace('_', ' '), again.size() == 1 ? "has" : "have", who);
    }

    private long latest(Reversible kind, AuditEntry entry) {
        return audit.of(entry.subject(), LATEST).stream()
                .filter(one -> kind.isOfSameThing(entry, one))
                .findFirst()
                .map(AuditEntry::id)
                .orElse(entry.id());
    }
}
