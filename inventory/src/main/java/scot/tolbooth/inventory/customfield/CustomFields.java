package scot.tolbooth.inventory.customfield;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * The custom fields and what every site has in them. A changed or retired definition never takes away what is stored.
 * Every change is audited in its own transaction.
 */
public class CustomFields {

    private final JdbcCustomFields store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public CustomFields(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcCustomFields(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every definition, retired ones too, by label. */
    public List<FieldDefinition> definitions() {
        return store.definitions();
    }

    public Optional<FieldDefinition> find(FieldName name) {
        return store.find(name);
    }

    /**
     * Defines a field, or replaces the definition as it was read.
     *
     * @throws StaleVersionException if it was changed since it was read, or exists where a new one is meant
     */
    public SaveOutcome define(FieldDefinition definition, Change change) {
        return transactions.execute(status -> {
            FieldDefinition before = store.findForUpdate(definition.name()).orElse(null);
            if ((before == null ? 0 : before.version()) != definition.version()) {
                throw new StaleVersionException("custom field " + definition.name(), definition.version());
            }
            if (definition.equals(before)) {
                return SaveOutcome.UNCHANGED;
            }
            FieldDefinition after = definition.withVersion(definition.version() + 1);
            store.put(after);
            audit.record(
                    change, "custom field " + definition.name(), before == null ? null : values(before), values(after));
            return before == null ? SaveOutcome.CREATED : SaveOutcome.UPDATED;
        });
    }

    /** What a site has in its fields; nothing where nobody filled them in. */
    public SiteFields of(SiteCode site) {
        return store.of(site).orElseGet(() -> new SiteFields(site, Map.of(), 0));
    }

    /**
     * Fills in some fields of a site; those that are not given stay as they are.
     *
     * @param given texts by the names of fields; blank takes the value away
     * @param version of {@link SiteFields} as they were read; absent: whatever it is now
     * @throws InvalidFieldsException if values break the rules of their fields
     * @throws StaleVersionException if the site's fields were changed since they were read
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public SiteFields fill(SiteCode site, Map<String, String> given, @Nullable Long version, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            store.startRow(site);
            SiteFields before = store.ofForUpdate(site);
            if (version != null && version != before.version()) {
                throw new StaleVersionException("custom fields of site " + site, version);
            }
            Map<FieldName, String> values = new FieldValues(store.definitions()).put(before.values(), given);
            if (values.equals(before.values())) {
                return before;
            }
            SiteFields after = new SiteFields(site, values, before.version() + 1);
            store.update(after);
            audit.record(change, "custom fields " + site, audited(before), audited(after));
            return after;
        }));
    }

    static Map<String, String> audited(SiteFields fields) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("site", fields.site().value());
        fields.values().forEach((name, text) -> values.put("field " + name, text));
        return values;
    }

    private static Map<String, Object> values(FieldDefinition definition) {
        FieldRule rule = definition.rule();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", definition.label());
        values.put("type", rule.type().word());
        values.put("options", rule.options());
        values.put("longest", Objects.toString(rule.longest(), ""));
        values.put("least", Objects.toString(rule.least(), ""));
        values.put("most", Objects.toString(rule.most(), ""));
        values.put("required", definition.required());
        values.put("retired", definition.retired());
        values.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return values;
    }
}
