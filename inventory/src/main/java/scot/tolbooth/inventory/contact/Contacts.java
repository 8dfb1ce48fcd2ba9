package scot.tolbooth.inventory.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** Whom to ask at every site. Every change is audited in its own transaction. */
public class Contacts {

    private final JdbcContacts store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Contacts(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcContacts(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The contacts of a site, past ones too: by role and name. */
    public List<SiteContact> of(SiteCode site) {
        return store.of(site);
    }

    public Optional<SiteContact> find(ContactId id) {
        return store.find(id);
    }

    /**
     * Adds a contact.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public SiteContact add(SiteCode site, ContactDetails details, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            SiteContact contact = new SiteContact(store.insert(site, details), site, details, 1);
            audit.record(change, subject(contact), null, values(contact));
            return contact;
        }));
    }

    /**
     * Replaces the contact as it was read.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public SaveOutcome replace(SiteContact contact, Change change) {
        return transactions.execute(status -> {
            SiteContact before = requireCurrent(contact);
            if (before.details().equals(contact.details())) {
                return SaveOutcome.UNCHANGED;
            }
            store.update(contact.id(), contact.details());
            audit.record(change, subject(contact), values(before), values(before.with(contact.details())));
            return SaveOutcome.UPDATED;
        });
    }

    /**
     * Removes a contact that was entered by mistake or must be forgotten; who merely left gets a last day.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public void remove(SiteContact contact, Change change) {
        transactions.executeWithoutResult(status -> {
            SiteContact before = requireCurrent(contact);
            store.delete(before.id());
            audit.record(change, subject(before), values(before), null);
        });
    }

    private SiteContact requireCurrent(SiteContact contact) {
        return store.findForUpdate(contact.id())
                .filter(stored -> stored.version() == contact.version())
                .orElseThrow(() -> new StaleVersionException(subject(contact), contact.version()));
    }

    private static String subject(SiteContact contact) {
        return "contact " + contact.id();
    }

    static Map<String, String> values(SiteContact contact) {
        ContactDetails details = contact.details();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("site", contact.site().value());
        values.put("role", details.role().word());
        values.put("name", details.name());
        values.put("organisation", Objects.toString(details.organisation(), ""));
        values.put("phone", Objects.toString(details.phone(), ""));
        values.put("email", Objects.toString(details.email(), ""));
        values.put("scope", Objects.toString(details.scope(), ""));
        values.put("from", Objects.toString(details.from(), ""));
        values.put("until", Objects.toString(details.until(), ""));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
