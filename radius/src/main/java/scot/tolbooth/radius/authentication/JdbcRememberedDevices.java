package scot.tolbooth.radius.authentication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.registrant.DeviceName;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.PersonalTrace;

/** Remembered devices in {@code radius.remembered_device}: found by a keyed fingerprint, so that a stolen database names none. */
class JdbcRememberedDevices implements RememberedDevices, PersonalTrace {

    private static final String FINGERPRINT = "remembered-device";

    private static final String HOLDERS = """
            SELECT d.device, d.registrant, p.name AS registrant_group, r.access_until, r.terms_accepted, d.remembered
              FROM radius.remembered_device d
              JOIN radius.registrant r ON r.id = d.registrant
              LEFT JOIN radius.registrant_group p ON p.registrant = d.registrant
             WHERE d.device = ANY (:devices)
             ORDER BY d.device
            """;

    private static final String LATEST_HOLDERS = """
            SELECT d.device, d.registrant, p.name AS registrant_group, r.access_until, r.terms_accepted, d.remembered
              FROM radius.remembered_device d
              JOIN radius.registrant r ON r.id = d.registrant
              LEFT JOIN radius.registrant_group p ON p.registrant = d.registrant
             ORDER BY d.remembered DESC
             LIMIT :most
            """;

    private static final String OF_REGISTRANT = """
            SELECT device, mac, name, remembered
              FROM radius.remembered_device
             WHERE registrant = :registrant
             ORDER BY name, device
            """;

    private static final String REMEMBER = """
            INSERT INTO radius.remembered_device (device, registrant, mac, name, remembered)
            VALUES (:device, :registrant, :mac, :name, :now)
                ON CONFLICT (device)
                DO UPDATE SET registrant = excluded.registrant, mac = excluded.mac, name = excluded.name,
                              remembered = excluded.remembered
            """;

    private static final String RENAME =
            "UPDATE radius.remembered_device SET name = :name WHERE device = :device AND registrant = :registrant";

    private static final String FORGET =
            "DELETE FROM radius.remembered_device WHERE device = :device AND registrant = :registrant";

    private static final String FORGET_ALL = "DELETE FROM radius.remembered_device WHERE registrant = :registrant";

    private static final String DELETE_OLD = "DELETE FROM radius.remembered_device WHERE remembered < :limit";

    /** In a transaction no more rows than these are in memory twice. */
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Clock clock;

    JdbcRememberedDevices(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    Map<MacAddress, RememberedHolder> holders(Collection<MacAddress> devices) {
        Map<String, MacAddress> byFingerprint = new HashMap<>();
        devices.forEach(device -> byFingerprint.put(fingerprint(device), device));
        Map<MacAddress, RememberedHolder> holders = new HashMap<>();
        jdbc.sql(HOLDERS)
                .param("devices", byFingerprint.keySet().toArray(String[]::new))
                .query(row -> {
                    holders.put(byFingerprint.get(row.getString("device")), holder(row));
                });
        return holders;
    }

    /** Those remembered last, by the fingerprint of the device. */
    Map<String, RememberedHolder> latestHolders(int most) {
        Map<String, RememberedHolder> holders = new HashMap<>();
        jdbc.sql(LATEST_HOLDERS).withFetchSize(AT_A_TIME).param("most", most).query(row -> {
            holders.put(row.getString("device"), holder(row));
        });
        return holders;
    }

    @Override
    public List<RememberedDevice> of(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query(this::device)
                .list();
    }

    @Override
    public void remember(UUID registrant, MacAddress device, String name) {
        String fingerprint = fingerprint(device);
        jdbc.sql(REMEMBER)
                .param("device", fingerprint)
                .param("registrant", registrant)
                .param("mac", secrets.seal(device.digits(), purpose(fingerprint)))
                .param("name", new DeviceName(name).value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean rename(UUID registrant, String id, String name) {
        return jdbc.sql(RENAME)
                        .param("device", id)
                        .param("registrant", registrant)
                        .param("name", new DeviceName(name).value())
                        .update()
                == 1;
    }

    @Override
    public boolean forget(UUID registrant, String id) {
        return jdbc.sql(FORGET)
                        .param("device", id)
                        .param("registrant", registrant)
                        .update()
                == 1;
    }

    int deleteBefore(Instant limit) {
        return jdbc.sql(DELETE_OLD).param("limit", Timestamp.from(limit)).update();
    }

    @Override
    public String name() {
        return "remembered devices";
    }

    @Override
    public Object export(UUID registrant) {
        return of(registrant).stream().map(JdbcRememberedDevices::export).toList();
    }

    @Override
    public void forget(UUID registrant) {
        jdbc.sql(FORGET_ALL).param("registrant", registrant).update();
    }

    @Override
    public void termsWithdrawn(UUID registrant) {
        forget(registrant);
    }

    private static Map<String, Object> export(RememberedDevice device) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("name", device.name());
        export.put("MAC address", device.mac().hyphenated());
        export.put("remembered", device.remembered().toString());
        return export;
    }

    private static RememberedHolder holder(ResultSet row) throws SQLException {
        String group = row.getString("registrant_group");
        Timestamp until = row.getTimestamp("access_until");
        return new RememberedHolder(
                row.getObject("registrant", UUID.class),
                group == null ? null : new GroupName(group),
                until == null ? null : until.toInstant(),
                row.getString("terms_accepted"),
                row.getTimestamp("remembered").toInstant());
    }

    private RememberedDevice device(ResultSet row, int number) throws SQLException {
        String id = row.getString("device");
        return new RememberedDevice(
                id,
                new MacAddress(secrets.open(row.getString("mac"), purpose(id))),
                row.getString("name"),
                row.getTimestamp("remembered").toInstant());
    }

    String fingerprint(MacAddress device) {
        return secrets.fingerprint(device.digits(), FINGERPRINT);
    }

    private static String purpose(String id) {
        return "remembered-device:" + id;
    }
}
