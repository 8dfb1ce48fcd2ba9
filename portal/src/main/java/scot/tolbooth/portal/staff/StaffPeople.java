package scot.tolbooth.portal.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Who is behind the staff accounts, and where messages reach them. Every change is audited in its own transaction, by
 * whether there is an address: the address itself stays out of the trail, which is kept for ever.
 */
public class StaffPeople {

    private final JdbcStaffPeople store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    StaffPeople(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcStaffPeople(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** All who may sign in, by the names of their accounts. */
    public List<StaffPerson> active() {
        return store.active();
    }

    /** Whoever has that account; empty where it may not sign in. */
    public Optional<StaffPerson> findActive(String account) {
        return store.findActive(account);
    }

    /** The address of an account, whether it may sign in or not; empty where none is known. */
    public Optional<Contact> email(String account) {
        return store.email(account);
    }

    /** For which contractor each contractor's account works, those that may not sign in any more too. */
    public Map<String, ContractorId> employers() {
        return store.employers();
    }

    /** Changes where messages reach somebody; nothing is recorded where that is no change. */
    public void setEmail(String account, @Nullable Contact email, Change change) {
        transactions.executeWithoutResult(status -> {
            Contact before = store.email(account).orElse(null);
            if (email == null ? before == null : email.equals(before)) {
                return;
            }
            if (email == null) {
                store.deleteEmail(account);
            } else {
                store.putEmail(account, email);
            }
            audit.record(
                    change,
                    StaffAccounts.subject(account),
                    Map.of("email", before == null ? "none" : "given"),
                    Map.of("email", email == null ? "none" : before == null ? "given" : "changed"));
        });
    }
}
