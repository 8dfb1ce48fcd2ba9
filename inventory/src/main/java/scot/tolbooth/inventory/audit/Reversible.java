package scot.tolbooth.inventory.audit;

import java.util.Map;
import java.util.Optional;

/**
 * A kind of thing whose changes can be put back from what the audit keeps of them. A feature that has one says so with a
 * bean; what is a record, such as an asbestos outcome or an acknowledgement, has none: it is superseded, not undone.
 */
public interface Reversible {

    /** Whether it is a change of this kind of thing. */
    boolean covers(AuditEntry entry);

    /** Whether a value that the audit keeps is one of the thing's own, which can be put back. */
    default boolean isOwn(String name) {
        return true;
    }

    /** Whether both are changes of the same thing. */
    default boolean isOfSameThing(AuditEntry one, AuditEntry other) {
        return one.subject().equals(other.subject());
    }

    /** The thing as it is now, as the audit would keep it; empty where it is there no more. */
    Optional<Map<String, ?>> present(AuditEntry entry);

    /**
     * Makes the thing as these values say, by the rules and with the audit of any other change of it.
     *
     * @throws IllegalArgumentException if the values break a rule by now, in a sentence
     * @throws IllegalStateException if it is not possible now, in a sentence
     * @throws StaleVersionException if somebody changed it at the same moment
     */
    void putBack(AuditEntry entry, Map<String, Object> values, Change change);
}
