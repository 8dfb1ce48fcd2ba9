package scot.tolbooth.inventory.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Devices in {@code inventory.device}. */
final class JdbcDevices {

    private static final String ALL = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, version
              FROM inventory.device
             WHERE NOT EXISTS (SELECT FROM inventory.site WHERE code = device.site AND archived)
             ORDER BY name
            """;

    private static final String AT_SITE = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, version
              FROM inventory.device
             WHERE site = :site
             ORDER BY name
            """;

    private static final String BY_NAME = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, version
              FROM inventory.device
             WHERE name = :name
            """;

    private static final String BY_NAME_FOR_UPDATE = BY_NAME + " FOR UPDATE";

    private static final String CREDENTIALS =
            "SELECT credentials FROM inventory.device WHERE name = :name AND credentials IS NOT NULL";

    private static final String SET_CREDENTIALS =
            "UPDATE inventory.device SET credentials = :credentials WHERE name = :name";

    private static final String INSERT = """
            INSERT INTO inventory.device (name, site, kind, address, port, parent, poll_seconds, profile, version)
            VALUES (:name, :site, :kind, :address, :port, :parent, :pollSeconds, :profile, :version)
            """;

    private static final String UPDATE = """
            UPDATE inventory.device
               SET site = :site, kind = :kind, address = :address, port = :port, parent = :parent,
                   poll_seconds = :pollSeconds, profile = :profile, version = :version
             WHERE name = :name
            """;

    private static final String DELETE = "DELETE FROM inventory.device WHERE name = :name";

    private final JdbcClient jdbc;

    JdbcDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Device> all() {
        return jdbc.sql(ALL).query(JdbcDevices::device).list();
    }

    List<Device> at(SiteCode site) {
        return jdbc.sql(AT_SITE)
                .param("site", site.value())
                .query(JdbcDevices::device)
                .list();
    }

    Optional<Device> find(DeviceName name) {
        return jdbc.sql(BY_NAME)
                .param("name", name.value())
                .query(JdbcDevices::device)
                .optional();
    }

    Optional<Device> findForUpdate(DeviceName name) {
        return jdbc.sql(BY_NAME_FOR_UPDATE)
                .param("name", name.value())
                .query(JdbcDevices::device)
                .optional();
    }

    Optional<String> credentials(DeviceName name) {
        return jdbc.sql(CREDENTIALS)
                .param("name", name.value())
                .query(String.class)
                .optional();
    }

    void setCredentials(DeviceName name, String sealed) {
        jdbc.sql(SET_CREDENTIALS)
                .param("name", name.value())
                .param("credentials", sealed)
                .update();
    }

    void insert(Device device) {
        bind(jdbc.sql(INSERT), device).update();
    }

    void update(Device device) {
        bind(jdbc.sql(UPDATE), device).update();
    }

    void delete(DeviceName name) {
        jdbc.sql(DELETE).param("name", name.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Device device) {
        return statement
                .param("name", device.name().value())
                .param("site", device.site().value())
                .param("kind", device.kind().word())
                .param("address", device.address())
                .param("port", device.port())
                .param(
                        "parent",
                        device.parent() == null ? null : device.parent().value())
                .param("pollSeconds", device.pollInterval().toSeconds())
                .param("profile", device.profile())
                .param("version", device.version());
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        return new Device(
                new DeviceName(row.getString("name")),
                new SiteCode(row.getString("site")),
                DeviceKind.of(row.getString("kind")),
                row.getString("address"),
                row.getInt("port"),
                parent == null ? null : new DeviceName(parent),
                Duration.ofSeconds(row.getLong("poll_seconds")),
                row.getString("profile"),
                row.getLong("version"));
    }
}
