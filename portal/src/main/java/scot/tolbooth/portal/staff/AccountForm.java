package scot.tolbooth.portal.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** A staff account as somebody typed it; the password goes in and never comes back. */
record AccountForm(
        @Nullable String name,
        @Nullable String role,
        @Nullable String contractor,
        @Nullable String active,
        @Nullable String email,
        @Nullable String password) {

    static AccountForm empty() {
        return new AccountForm("", StaffRole.VIEWER.word(), "", "true", "", null);
    }

    static AccountForm of(StaffAccount account, Optional<Contact> email) {
        ContractorId works = account.contractor();
        return new AccountForm(
                account.name(),
                account.role().word(),
                works == null ? "" : works.value(),
                account.active() ? "true" : null,
                email.map(Contact::value).orElse(""),
                null);
    }

    AccountForm named(String accountName) {
        return new AccountForm(accountName, role, contractor, active, email, password);
    }

    boolean isActive() {
        return active != null;
    }

    @Nullable StaffRole readRole(FormProblems problems) {
        return problems.required("role", text(role), StaffRole::of);
    }

    /** For whom the account works; absent where its role is not a contractor's, or where something is wrong. */
    @Nullable ContractorId readContractor(@Nullable StaffRole read, Contractors contractors, FormProblems problems) {
        if (read != StaffRole.CONTRACTOR) {
            return null;
        }
        if (text(contractor).isBlank()) {
            problems.add("contractor", "must be chosen for the role Contractor");
            return null;
        }
        ContractorId id = problems.required("contractor", text(contractor), ContractorId::new);
        if (id != null && contractors.find(id).filter(one -> !one.archived()).isEmpty()) {
            problems.add("contractor", "must be one that is registered and not archived");
        }
        return id;
    }

    /** Where messages reach the person; absent where nothing was typed, or where something is wrong. */
    @Nullable Contact readEmail(FormProblems problems) {
        return problems.optional("email", text(email), typed -> new Contact(ContactKind.EMAIL, typed));
    }

    String passwordText() {
        return password == null ? "" : password;
    }

    /** Keeps the password and the address out of messages. */
    @Override
    public String toString() {
        return "AccountForm[" + name + "]";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
