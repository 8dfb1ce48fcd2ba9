package scot.tolbooth.portal.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;

/** All staff accounts. Every change is audited in its own transaction. */
public class StaffAccounts {

    private static final String NAME_OF_THE_FIRST = "admin";

    private final JdbcStaffAccounts store;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StaffAccounts(
            JdbcClient jdbc, PasswordEncoder encoder, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcStaffAccounts(jdbc);
        this.encoder = encoder;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every account, by name. */
    List<StaffAccount> all() {
        return store.all();
    }

    Optional<StaffAccount> find(String name) {
        return store.find(StaffAccount.normalised(name));
    }

    Optional<String> passwordHash(String name) {
        return store.passwordHash(StaffAccount.normalised(name));
    }

    /** Makes the account {@code admin} where there is no account at all, and says whether it did. */
    boolean createFirst(String password) {
        StaffAccount first =
                new StaffAccount(NAME_OF_THE_FIRST, StaffRole.ADMINISTRATOR, null, true, clock.instant(), 1);
        String hash = encoder.encode(password);
        return inTransaction(() -> {
            boolean created = store.insertFirst(first, hash);
            if (created) {
                audit.record(Change.by("start"), subject(first.name()), null, values(first));
            }
            return created;
        });
    }

    /** Makes an account; says whether the name was free. */
    public boolean create(String name, StaffRole role, String password, Change change) {
        return create(new StaffAccount(name, role, null, true, clock.instant(), 1), password, change);
    }

    /** Makes an account for somebody who works for a contractor; says whether the name was free. */
    public boolean create(String name, ContractorId contractor, String password, Change change) {
        Instant now = clock.instant();
        return create(new StaffAccount(name, StaffRole.CONTRACTOR, contractor, true, now, 1), password, change);
    }

    private boolean create(StaffAccount account, String password, Change change) {
        String hash = encoder.encode(PasswordRule.check(password));
        return inTransaction(() -> {
            boolean created = store.insert(account, hash);
            if (created) {
                audit.record(change, subject(account.name()), null, values(account));
            }
            return created;
        });
    }

    /** Changes role, contractor or whether it may sign in, whatever the version; where that is a change, its sessions end. */
    void update(StaffAccount account, Change change) {
        inTransaction(() -> {
            Map<String, ?> before =
                    store.find(account.name()).map(StaffAccounts::values).orElseThrow();
            store.update(account);
            audit.record(change, subject(account.name()), before, values(account));
            return true;
        });
    }

    /** Changes the password; all its sessions end. */
    void setPassword(String name, String password, Change change) {
        String hash = encoder.encode(PasswordRule.check(password));
        inTransaction(() -> {
            store.setPassword(name, hash);
            audit.record(change, subject(name), null, Map.of("password", "changed"));
            return true;
        });
    }

    static String subject(String name) {
        return "staff " + name;
    }

    private boolean inTransaction(java.util.function.BooleanSupplier work) {
        return Boolean.TRUE.equals(transactions.execute(status -> work.getAsBoolean()));
    }

    private static Map<String, ?> values(StaffAccount account) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", account.role().word());
        values.put("active", account.active());
        if (account.contractor() != null) {
            values.put("contractor", account.contractor().value());
        }
        return values;
    }
}
