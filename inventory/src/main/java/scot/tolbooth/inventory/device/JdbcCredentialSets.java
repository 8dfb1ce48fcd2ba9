package scot.tolbooth.inventory.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets of credentials in {@code inventory.credential_set}. */
final class JdbcCredentialSets {

    private static final String ALL = "SELECT name, snmp_version, version FROM inventory.credential_set ORDER BY name";

    private static final String BY_NAME =
            "SELECT name, snmp_version, version FROM inventory.credential_set WHERE name = :name";

    private static final String BY_NAME_FOR_UPDATE = BY_NAME + " FOR UPDATE";

    private static final String SEALED = "SELECT credentials FROM inventory.credential_set WHERE name = :name";

    private static final String PUT = """
            INSERT INTO inventory.credential_set (name, snmp_version, credentials, version)
            VALUES (:name, :snmpVersion, :credentials, :version)
            ON CONFLICT (name) DO UPDATE
               SET snmp_version = excluded.snmp_version, credentials = excluded.credentials,
                   version = excluded.version
            """;

    private static final String DELETE = "DELETE FROM inventory.credential_set WHERE name = :name";

    private final JdbcClient jdbc;

    JdbcCredentialSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CredentialSet> all() {
        return jdbc.sql(ALL).query(JdbcCredentialSets::set).list();
    }

    Optional<CredentialSet> find(String name) {
        return jdbc.sql(BY_NAME)
                .param("name", name)
                .query(JdbcCredentialSets::set)
                .optional();
    }

    Optional<CredentialSet> findForUpdate(String name) {
        return jdbc.sql(BY_NAME_FOR_UPDATE)
                .param("name", name)
                .query(JdbcCredentialSets::set)
                .optional();
    }

    Optional<String> sealed(String name) {
        return jdbc.sql(SEALED).param("name", name).query(String.class).optional();
    }

    void put(CredentialSet set, String sealed) {
        jdbc.sql(PUT)
                .param("name", set.name())
                .param("snmpVersion", set.snmpVersion().word())
                .param("credentials", sealed)
                .param("version", set.version())
                .update();
    }

    void delete(String name) {
        jdbc.sql(DELETE).param("name", name).update();
    }

    private static CredentialSet set(ResultSet row, int number) throws SQLException {
        return new CredentialSet(
                row.getString("name"), SnmpVersion.of(row.getString("snmp_version")), row.getLong("version"));
    }
}
