package scot.tolbooth.inventory.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one change is put back: its own fields only, and not unasked over what was changed again since. */
public record Undo(AuditEntry entry) {

    /** The values of the thing where those that the change touched are as they were before it. */
    public Map<String, Object> putBack(Map<String, Object> now) {
        Map<String, Object> values = new LinkedHashMap<>(now);
        for (ValueChange one : entry.changes()) {
            if (one.before() == null) {
                values.remove(one.name());
            } else {
                values.put(one.name(), one.before());
            }
        }
        return values;
    }

    /**
     * Says which fields were changed again since, and by whom; absent where none was.
     *
     * @param history the entries of the thing, newest first
     */
    public @Nullable String changedSince(Map<String, Object> now, List<AuditEntry> history) {
        List<String> again = entry.changes().stream()
                .filter(one -> !same(one.after(), now.get(one.name())))
                .map(ValueChange::name)
                .toList();
        if (again.isEmpty()) {
            return null;
        }
        String who = history.stream()
                .filter(one -> one.id() > entry.id())
                .filter(one -> one.changes().stream().anyMatch(value -> again.contains(value.name())))
                .findFirst()
                .map(AuditEntry::by)
                .orElse("somebody");
        return "%s %s been changed since, last by %s"
                .formatted(String.join(", ", again).replace('_', ' '), again.size() == 1 ? "has" : "have", who);
    }

    /** The change that puts it back, with the reason that was given or else one that names the entry. */
    public Change by(Change change) {
        return change.why() == null ? change.because("put back what was before change " + entry.id()) : change;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number left && other instanceof Number right)
                ? Double.compare(left.doubleValue(), right.doubleValue()) == 0
                : Objects.equals(one, other);
    }
}
