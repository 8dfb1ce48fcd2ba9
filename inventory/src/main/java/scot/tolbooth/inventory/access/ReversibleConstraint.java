package scot.tolbooth.inventory.access;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;

/** The way back from a change of a limit on access. */
final class ReversibleConstraint implements Reversible {

    private static final String SUBJECT = "access constraint ";

    private final AccessConstraints access;

    ReversibleConstraint(AccessConstraints access) {
        this.access = access;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public boolean isOwn(String name) {
        return !name.equals("site") && !name.equals(AccessValues.SENTENCE);
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return find(entry).map(AccessValues::of);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        AccessConstraint now = find(entry).orElseThrow();
        access.replace(now.with(AccessValues.rule(values), String.valueOf(values.get("reason"))), change);
    }

    private Optional<AccessConstraint> find(AuditEntry entry) {
        return access.find(ConstraintId.of(entry.subject().substring(SUBJECT.length())));
    }
}
