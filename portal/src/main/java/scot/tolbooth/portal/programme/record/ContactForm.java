package scot.tolbooth.portal.programme.record;

import static scot.tolbooth.portal.programme.record.RecordPages.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contact.ContactDetails;
import scot.tolbooth.inventory.contact.ContactRole;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** A contact as somebody typed it. */
public record ContactForm(
        String role,
        String name,
        String organisation,
        String phone,
        String email,
        String scope,
        String from,
        String until,
        Long version) {

    public ContactForm(
            @Nullable String role,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String scope,
            @Nullable String from,
            @Nullable String until,
            @Nullable Long version) {
        this.role = text(role);
        this.name = text(name);
        this.organisation = text(organisation);
        this.phone = text(phone);
        this.email = text(email);
        this.scope = text(scope);
        this.from = text(from);
        this.until = text(until);
        this.version = version == null ? 0L : version;
    }

    static ContactForm empty() {
        return new ContactForm(null, null, null, null, null, null, null, null, null);
    }

    static ContactForm of(SiteContact contact) {
        ContactDetails details = contact.details();
        return new ContactForm(
                details.role().word(),
                details.name(),
                text(details.organisation()),
                text(details.phone()),
                text(details.email()),
                text(details.scope()),
                text(details.from()),
                text(details.until()),
                contact.version());
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable ContactDetails read(FormProblems problems) {
        ContactRole readRole = problems.required("role", role, ContactRole::of);
        LocalDate first = problems.optional("from", from, CsvColumn::date);
        LocalDate last = problems.optional("until", until, CsvColumn::date);
        if (readRole == null || !problems.isEmpty()) {
            return null;
        }
        try {
            return new ContactDetails(readRole, name, organisation, phone, email, scope, first, last);
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        }
    }
}
