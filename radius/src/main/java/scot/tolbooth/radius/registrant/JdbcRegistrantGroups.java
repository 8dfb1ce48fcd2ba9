package scot.tolbooth.radius.registrant;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** Groups in {@code radius.registrant_group}. */
class JdbcRegistrantGroups implements RegistrantGroups, PersonalTrace {

    private static final String FIND = "SELECT name FROM radius.registrant_group WHERE registrant = :registrant";

    private static final String ASSIGN = """
            INSERT INTO radius.registrant_group (registrant, name)
            VALUES (:registrant, :name)
                ON CONFLICT (registrant) DO UPDATE SET name = excluded.name
            """;

    private static final String REMOVE = "DELETE FROM radius.registrant_group WHERE registrant = :registrant";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    JdbcRegistrantGroups(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Optional<GroupName> of(UUID registrant) {
        return jdbc.sql(FIND)
                .param("registrant", registrant)
                .query(String.class)
                .optional()
                .map(GroupName::new);
    }

    @Override
    public void assign(UUID registrant, @Nullable GroupName group, Change change) {
        if (GroupName.GRACE.equals(group)) {
            throw new IllegalArgumentException(
                    "group must not be grace: that is whoever is online for minutes to read a code");
        }
        transactions.executeWithoutResult(status -> {
            Optional<GroupName> before = of(registrant);
            if (before.equals(Optional.ofNullable(group))) {
                return;
            }
            if (group == null) {
                forget(registrant);
            } else {
                jdbc.sql(ASSIGN)
                        .param("registrant", registrant)
                        .param("name", group.value())
                        .update();
            }
            audit.record(change, "registrant " + registrant, values(before.orElse(null)), values(group));
        });
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public Object export(UUID registrant) {
        return of(registrant).map(GroupName::value).orElse("none");
    }

    @Override
    public void forget(UUID registrant) {
        jdbc.sql(REMOVE).param("registrant", registrant).update();
    }

    private static @Nullable Map<String, Object> values(@Nullable GroupName group) {
        return group == null ? null : Map.of("group", group.value());
    }
}
