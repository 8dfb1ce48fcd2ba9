package scot.tolbooth.inventory.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Devices in {@code inventory.device}. */
final class JdbcDevices {

    private static final String IN_USE = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, role, manufacturer, model, serial,
                   asset_tag, warranty_end, archived, version
              FROM inventory.device
             WHERE NOT archived
               AND NOT EXISTS (SELECT FROM inventory.site WHERE code = device.site AND archived)
             ORDER BY name
            """;

    /** Those at some sites, and at every site through which one of these is reached or at which one of the names is. */
    private static final String AROUND = """
            WITH RECURSIVE around (site) AS (
                 SELECT unnest(:sites::text[])
                  UNION
                 SELECT site FROM inventory.device WHERE name IN (SELECT unnest(:names::text[]))
                  UNION
                 SELECT above.site
                   FROM around
                   JOIN inventory.device below ON below.site = around.site
                   JOIN inventory.device above ON above.name = below.parent)
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, role, manufacturer, model, serial,
                   asset_tag, warranty_end, archived, version
              FROM inventory.device
             WHERE NOT archived
               AND site IN (SELECT site FROM around)
               AND NOT EXISTS (SELECT FROM inventory.site WHERE code = device.site AND archived)
             ORDER BY name
            """;

    private static final String ARCHIVED = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, role, manufacturer, model, serial,
                   asset_tag, warranty_end, archived, version
              FROM inventory.device
             WHERE archived
             ORDER BY name
            """;

    private static final String AT_SITE = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, role, manufacturer, model, serial,
                   asset_tag, warranty_end, archived, version
              FROM inventory.device
             WHERE site = :site AND archived = :archived
             ORDER BY name
            """;

    private static final String BEHIND = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, role, manufacturer, model, serial,
                   asset_tag, warranty_end, archived, version
              FROM inventory.device
             WHERE parent = :parent AND NOT archived
             ORDER BY name
            """;

    private static final String BY_NAME = """
            SELECT name, site, kind, address, port, parent, poll_seconds, profile, role, manufacturer, model, serial,
                   asset_tag, warranty_end, archived, version
              FROM inventory.device
             WHERE name = :name
            """;

    /** Whoever names it as a parent meanwhile need not wait. */
    private static final String BY_NAME_FOR_UPDATE = BY_NAME + " FOR NO KEY UPDATE";

    private static final String HAS_ASSET_TAG =
            "SELECT name FROM inventory.device WHERE asset_tag = :assetTag AND name <> :name";

    /** Parents change one at a time: two changes, each right alone, could make a loop together. */
    private static final String LOCK_PARENTS =
            "SELECT pg_advisory_xact_lock(hashtextextended('inventory.device.parent', 0))";

    private static final String CREDENTIALS =
            "SELECT credentials FROM inventory.device WHERE name = :name AND credentials IS NOT NULL";

    private static final String ALL_CREDENTIALS =
            "SELECT name, credentials FROM inventory.device WHERE credentials IS NOT NULL ORDER BY name";

    private static final String SET_CREDENTIALS =
            "UPDATE inventory.device SET credentials = :credentials WHERE name = :name";

    private static final String INSERT = """
            INSERT INTO inventory.device (name, site, kind, address, port, parent, poll_seconds, profile, role,
                                          manufacturer, model, serial, asset_tag, warranty_end, archived, version)
            VALUES (:name, :site, :kind, :address, :port, :parent, :pollSeconds, :profile, :role,
                    :manufacturer, :model, :serial, :assetTag, :warrantyEnd, :archived, :version)
            """;

    private static final String UPDATE = """
            UPDATE inventory.device
               SET site = :site, kind = :kind, address = :address, port = :port, parent = :parent,
                   poll_seconds = :pollSeconds, profile = :profile, role = :role, manufacturer = :manufacturer,
                   model = :model, serial = :serial, asset_tag = :assetTag, warranty_end = :warrantyEnd,
                   archived = :archived, version = :version
             WHERE name = :name
            """;

    private static final String DELETE = "DELETE FROM inventory.device WHERE name = :name";

    /**
     * Changes with every change that decides what is in use: a row that is written bears the number of its transaction,
     * and of the command within it, because one transaction may be asked between two of its changes.
     */
    private static final String IN_USE_STAMP = """
            SELECT (SELECT concat_ws(' ', count(*), sum(xmin::text::bigint), sum(cmin::text::bigint))
                      FROM inventory.device)
                   || ' ' || (SELECT concat_ws(' ', count(*), sum(xmin::text::bigint), sum(cmin::text::bigint))
                                FROM inventory.site WHERE archived)
            """;

    private final JdbcClient jdbc;
    private volatile InUse lastInUse = new InUse("", List.of());

    JdbcDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The devices in use, as they were when the stamp was. */
    private record InUse(String stamp, List<Device> devices) {}

    /** Asked for every few seconds by whoever looks at the whole estate: read anew only where something changed. */
    List<Device> inUse() {
        String stamp = jdbc.sql(IN_USE_STAMP).query(String.class).single();
        InUse last = lastInUse;
        if (!last.stamp.equals(stamp)) {
            last = new InUse(
                    stamp,
                    List.copyOf(jdbc.sql(IN_USE).query(JdbcDevices::device).list()));
            lastInUse = last;
        }
        return last.devices;
    }

    List<Device> around(Collection<SiteCode> sites, Collection<DeviceName> names) {
        return jdbc.sql(AROUND)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .param("names", names.stream().map(DeviceName::value).toArray(String[]::new))
                .query(JdbcDevices::device)
                .list();
    }

    List<Device> archived() {
        return jdbc.sql(ARCHIVED).query(JdbcDevices::device).list();
    }

    List<Device> at(SiteCode site, boolean archived) {
        return jdbc.sql(AT_SITE)
                .param("site", site.value())
                .param("archived", archived)
                .query(JdbcDevices::device)
                .list();
    }

    /** Those in use that are reached through a device. */
    List<Device> behind(DeviceName parent) {
        return jdbc.sql(BEHIND)
                .param("parent", parent.value())
                .query(JdbcDevices::device)
                .list();
    }

    /** The other device that has an asset tag. */
    Optional<String> otherWith(String assetTag, DeviceName name) {
        return jdbc.sql(HAS_ASSET_TAG)
                .param("assetTag", assetTag)
                .param("name", name.value())
                .query(String.class)
                .optional();
    }

    void lockParents() {
        jdbc.sql(LOCK_PARENTS).query().listOfRows();
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

    Map<DeviceName, String> credentials() {
        Map<DeviceName, String> sealed = new LinkedHashMap<>();
        jdbc.sql(ALL_CREDENTIALS).query(row -> {
            sealed.put(new DeviceName(row.getString("name")), row.getString("credentials"));
        });
        return sealed;
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
        Equipment equipment = device.equipment();
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
                .param("role", equipment.role())
                .param("manufacturer", equipment.manufacturer())
                .param("model", equipment.model())
                .param("serial", equipment.serial())
                .param("assetTag", equipment.assetTag())
                .param("warrantyEnd", equipment.warrantyEnd())
                .param("archived", device.archived())
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
                equipment(row),
                row.getBoolean("archived"),
                row.getLong("version"));
    }

    private static Equipment equipment(ResultSet row) throws SQLException {
        return new Equipment(
                row.getString("role"),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getString("serial"),
                row.getString("asset_tag"),
                row.getObject("warranty_end", LocalDate.class));
    }
}
