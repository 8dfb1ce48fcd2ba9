package scot.tolbooth.inventory.contact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;

/** The way back from a change of a contact; whoever was removed stays forgotten. */
final class ReversibleContact implements Reversible {

    private static final String SUBJECT = "contact ";

    private final Contacts contacts;

    ReversibleContact(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public boolean isOwn(String name) {
        return !name.equals("site");
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return find(entry).map(Contacts::values);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        ContactDetails details = new ContactDetails(
                ContactRole.of(String.valueOf(values.get("role"))),
                String.valueOf(values.get("name")),
                text(values, "organisation"),
                text(values, "phone"),
                text(values, "email"),
                text(values, "scope"),
                date(values, "from"),
                date(values, "until"));
        contacts.replace(find(entry).orElseThrow().with(details), change);
    }

    private Optional<SiteContact> find(AuditEntry entry) {
        return contacts.find(ContactId.of(entry.subject().substring(SUBJECT.length())));
    }

    private static @Nullable String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate date(Map<String, Object> values, String name) {
        String text = text(values, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
