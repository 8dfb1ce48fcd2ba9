package scot.tolbooth.inventory.contractor;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.audit.ValueChange;

/** The way back from a change of a contractor's details; assignments are ended, not put back. */
final class ReversibleContractor implements Reversible {

    private static final String SUBJECT = "contractor ";

    private final Contractors contractors;

    ReversibleContractor(Contractors contractors) {
        this.contractors = contractors;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT) && !isAssignment(entry);
    }

    @Override
    public boolean isOfSameThing(AuditEntry one, AuditEntry other) {
        return one.subject().equals(other.subject()) && !isAssignment(other);
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return contractors.find(id(entry)).map(ContractorValues::of);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        Contractor now = contractors.find(id(entry)).orElseThrow();
        contractors.replace(ContractorValues.contractor(now.id(), values, now.version()), change);
    }

    private static ContractorId id(AuditEntry entry) {
        return new ContractorId(entry.subject().substring(SUBJECT.length()));
    }

    private static boolean isAssignment(AuditEntry entry) {
        return ValueChange.values(entry.before()).containsKey("assignment")
                || ValueChange.values(entry.after()).containsKey("assignment");
    }
}
