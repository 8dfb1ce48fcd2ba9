package scot.tolbooth.portal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;

/** Staff accounts in {@code portal.staff_account}. */
final class JdbcStaffAccounts {

    private static final String ALL =
            "SELECT name, role, contractor, active, created, version FROM portal.staff_account ORDER BY name";
    private static final String BY_NAME =
            "SELECT name, role, contractor, active, created, version FROM portal.staff_account WHERE name = :name";
    private static final String PASSWORD_HASH = "SELECT password_hash FROM portal.staff_account WHERE name = :name";
    private static final String INSERT = """
            INSERT INTO portal.staff_account (name, password_hash, role, contractor, active, created)
            VALUES (:name, :hash, :role, :contractor, :active, :created)
            ON CONFLICT DO NOTHING
            """;
    private static final String INSERT_FIRST = """
            INSERT INTO portal.staff_account (name, password_hash, role, contractor, active, created)
            SELECT :name, :hash, :role, :contractor, :active, :created
             WHERE NOT EXISTS (SELECT FROM portal.staff_account)
            ON CONFLICT DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE portal.staff_account
               SET role = :role, contractor = :contractor, active = :active, version = version + 1
             WHERE name = :name
               AND (role, contractor, active) IS DISTINCT FROM (:role, :contractor::text, :active)
            """;
    private static final String SET_PASSWORD =
            "UPDATE portal.staff_account SET password_hash = :hash, version = version + 1 WHERE name = :name";

    private final JdbcClient jdbc;

    JdbcStaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffAccount> all() {
        return jdbc.sql(ALL).query(JdbcStaffAccounts::account).list();
    }

    Optional<StaffAccount> find(String name) {
        return jdbc.sql(BY_NAME)
                .param("name", name)
                .query(JdbcStaffAccounts::account)
                .optional();
    }

    Optional<String> passwordHash(String name) {
        return jdbc.sql(PASSWORD_HASH).param("name", name).query(String.class).optional();
    }

    /** Says whether it was new. */
    boolean insert(StaffAccount account, String hash) {
        return insert(INSERT, account, hash);
    }

    /** Says whether there was none before. */
    boolean insertFirst(StaffAccount account, String hash) {
        return insert(INSERT_FIRST, account, hash);
    }

    void update(StaffAccount account) {
        jdbc.sql(UPDATE)
                .param("name", account.name())
                .param("role", account.role().word())
                .param("contractor", contractor(account))
                .param("active", account.active())
                .update();
    }

    void setPassword(String name, String hash) {
        jdbc.sql(SET_PASSWORD).param("name", name).param("hash", hash).update();
    }

    private boolean insert(String statement, StaffAccount account, String hash) {
        return jdbc.sql(statement)
                        .param("name", account.name())
                        .param("hash", hash)
                        .param("role", account.role().word())
                        .param("contractor", contractor(account))
                        .param("active", account.active())
                        .param("created", account.created().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static @Nullable String contractor(StaffAccount account) {
        return account.contractor() == null ? null : account.contractor().value();
    }

    private static StaffAccount account(ResultSet row, int number) throws SQLException {
        String contractor = row.getString("contractor");
        return new StaffAccount(
                row.getString("name"),
                StaffRole.of(row.getString("role")),
                contractor == null ? null : new ContractorId(contractor),
                row.getBoolean("active"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
