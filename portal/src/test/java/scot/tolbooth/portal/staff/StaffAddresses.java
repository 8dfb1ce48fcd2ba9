package scot.tolbooth.portal.staff;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Staff with addresses on a scratch database, for the tests of those who send them messages. */
public final class StaffAddresses {

    private StaffAddresses() {}

    public static StaffPeople in(ScratchDatabase database, AuditTrail audit) {
        return new StaffPeople(database.jdbc(), audit, database.transactions());
    }

    /** Makes an account that nobody signs in with. */
    public static void account(ScratchDatabase database, String name, String role, @Nullable String contractor) {
        database.jdbc()
                .sql("""
                        INSERT INTO portal.staff_account (name, password_hash, role, contractor, active, created)
                        VALUES (:name, '{noop}x', :role, :contractor, true, now())
                        """)
                .param("name", name)
                .param("role", role)
                .param("contractor", contractor)
                .update();
    }

    public static void give(StaffPeople people, String account, String email) {
        people.setEmail(account, new Contact(ContactKind.EMAIL, email), Change.by(account));
    }
}
