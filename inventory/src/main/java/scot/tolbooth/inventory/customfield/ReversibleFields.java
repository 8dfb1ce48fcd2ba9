package scot.tolbooth.inventory.customfield;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.site.SiteCode;

/** The way back from a change of what a site has in its custom fields, by the fields' rules of now. */
final class ReversibleFields implements Reversible {

    private static final String SUBJECT = "custom fields ";
    private static final String FIELD = "field ";

    private final CustomFields fields;

    ReversibleFields(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public boolean isOwn(String name) {
        return name.startsWith(FIELD);
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return Optional.of(CustomFields.audited(fields.of(site(entry))));
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        SiteFields now = fields.of(site(entry));
        Map<String, String> given = new HashMap<>();
        entry.changes().stream()
                .filter(one -> isOwn(one.name()))
                .forEach(one -> given.put(
                        one.name().substring(FIELD.length()), String.valueOf(values.getOrDefault(one.name(), ""))));
        try {
            fields.fill(now.site(), given, now.version(), change);
        } catch (InvalidFieldsException broken) {
            throw new IllegalArgumentException(
                    broken.problems().entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue())
                            .collect(Collectors.joining("; ")),
                    broken);
        }
    }

    private static SiteCode site(AuditEntry entry) {
        return new SiteCode(entry.subject().substring(SUBJECT.length()));
    }
}
