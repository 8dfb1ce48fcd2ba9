package scot.tolbooth.portal.api.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.contact.ContactId;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** What editing needs to know of the contacts of one site. */
record EditableContacts(Contacts contacts, SiteCode site) implements Editable<SiteContact, ContactJson> {

    @Override
    public String noun() {
        return "contact";
    }

    @Override
    public String address() {
        return "/api/v1/sites/" + site + "/contacts";
    }

    @Override
    public String key(SiteContact contact) {
        return contact.id().toString();
    }

    @Override
    public long version(SiteContact contact) {
        return contact.version();
    }

    @Override
    public ContactJson shown(SiteContact contact) {
        return ContactJson.of(contact);
    }

    @Override
    public Optional<SiteContact> find(String key) {
        return Keys.read(key, ContactId::of)
                .flatMap(contacts::find)
                .filter(contact -> contact.site().equals(site));
    }

    @Override
    public SiteContact read(Fields fields, @Nullable String key, @Nullable SiteContact before) {
        if (before == null) {
            throw Problems.notFound("There is no contact " + key);
        }
        return before.with(ContactJson.read(fields));
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(SiteContact contact, Change change) {
        return contacts.replace(contact, change);
    }

    @Override
    public SaveOutcome replace(SiteContact contact, Change change) {
        return contacts.replace(contact, change);
    }

    @Override
    public boolean remove(SiteContact contact, Change change) {
        contacts.remove(contact, change);
        return true;
    }
}
