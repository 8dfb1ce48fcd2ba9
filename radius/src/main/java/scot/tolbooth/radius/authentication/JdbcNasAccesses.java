package scot.tolbooth.radius.authentication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.radius.nas.NasName;

/** What NASes are let do, in {@code radius.nas_access}. */
class JdbcNasAccesses implements NasAccesses {

    private static final String BY_NAMES = """
            SELECT nas, remembers_devices, redirect_url, redirect_acl, version
              FROM radius.nas_access
             WHERE nas = ANY (:names)
             ORDER BY nas
            """;

    /** A site, or the whole service, may have switched remembering off. */
    private static final String ALL_IN_FORCE = """
            SELECT a.nas, a.remembers_devices AND coalesce(w.remembered_device, s.remembered_device) AS remembers_devices,
                   a.redirect_url, a.redirect_acl, a.version
              FROM radius.nas_access a
              JOIN radius.nas_client c ON c.name = a.nas
              JOIN radius.ways_in s ON s.site IS NULL
              LEFT JOIN radius.ways_in w ON w.site = c.site
            """;

    private static final String IN_FORCE = ALL_IN_FORCE + """
             WHERE a.nas = ANY (:names)
             ORDER BY a.nas
            """;

    private static final String WRITE = """
            INSERT INTO radius.nas_access (nas, remembers_devices, redirect_url, redirect_acl, version)
            VALUES (:nas, :remembers, :url, :acl, :version)
                ON CONFLICT (nas)
                DO UPDATE SET remembers_devices = excluded.remembers_devices, redirect_url = excluded.redirect_url,
                              redirect_acl = excluded.redirect_acl, version = excluded.version
                        WHERE nas_access.version = :before
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    JdbcNasAccesses(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public NasAccess of(NasName nas) {
        return find(BY_NAMES, List.of(nas)).getOrDefault(nas, NasAccess.none(nas));
    }

    /** What holds now, where the ways in of the NAS's site are counted in. */
    Map<NasName, NasAccess> inForce(Collection<NasName> names) {
        return find(IN_FORCE, names);
    }

    /** The same of every NAS. */
    Map<NasName, NasAccess> allInForce() {
        return byName(jdbc.sql(ALL_IN_FORCE + " ORDER BY a.nas"));
    }

    private Map<NasName, NasAccess> find(String which, Collection<NasName> names) {
        return byName(jdbc.sql(which)
                .param("names", names.stream().map(NasName::value).toArray(String[]::new)));
    }

    private static Map<NasName, NasAccess> byName(JdbcClient.StatementSpec statement) {
        return statement.query(JdbcNasAccesses::access).list().stream()
                .collect(Collectors.toMap(NasAccess::nas, Function.identity()));
    }

    @Override
    public SaveOutcome replace(NasAccess access, Change change) {
        return transactions.execute(status -> {
            NasAccess before = of(access.nas());
            if (before.version() != access.version()) {
                throw new StaleVersionException(subject(access.nas()), access.version());
            }
            if (before.equals(access)) {
                return SaveOutcome.UNCHANGED;
            }
            write(access);
            audit.record(change, subject(access.nas()), before.version() == 0 ? null : values(before), values(access));
            return before.version() == 0 ? SaveOutcome.CREATED : SaveOutcome.UPDATED;
        });
    }

    private void write(NasAccess access) {
        int written = jdbc.sql(WRITE)
                .param("nas", access.nas().value())
                .param("remembers", access.remembersDevices())
                .param("url", access.redirectUrl())
                .param("acl", access.redirectAcl())
                .param("version", access.version() + 1)
                .param("before", access.version())
                .update();
        if (written == 0) {
            throw new StaleVersionException(subject(access.nas()), access.version());
        }
    }

    private static Map<String, @Nullable Object> values(NasAccess access) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("remembers_devices", access.remembersDevices());
        values.put("redirect_url", access.redirectUrl());
        values.put("redirect_acl", access.redirectAcl());
        return values;
    }

    private static NasAccess access(ResultSet row, int number) throws SQLException {
        return new NasAccess(
                new NasName(row.getString("nas")),
                row.getBoolean("remembers_devices"),
                row.getString("redirect_url"),
                row.getString("redirect_acl"),
                row.getLong("version"));
    }

    private static String subject(NasName nas) {
        return "nas-access " + nas;
    }
}
