package scot.tolbooth.collector.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;

/** States in {@code collector.device_state} and {@code collector.access_point_state}. */
final class JdbcStateRecords {

    private static final String DEVICES = """
            SELECT device, state, reason, since, failures, answers, last_poll, last_answer, response_seconds,
                   clients, system_name, turned
              FROM collector.device_state
             ORDER BY device
            """;

    private static final String PUT_DEVICE = """
            INSERT INTO collector.device_state (device, state, reason, since, failures, answers, last_poll,
                                                last_answer, response_seconds, clients, system_name, turned)
            VALUES (:device, :state, :reason, :since, :failures, :answers, :lastPoll, :lastAnswer, :responseSeconds,
                    :clients, :systemName, :turned)
            ON CONFLICT (device) DO UPDATE
               SET state = excluded.state, reason = excluded.reason, since = excluded.since,
                   failures = excluded.failures, answers = excluded.answers, last_poll = excluded.last_poll,
                   last_answer = excluded.last_answer,
                   response_seconds = excluded.response_seconds, clients = excluded.clients,
                   system_name = excluded.system_name, turned = excluded.turned
            """;

    private static final String REMOVE_DEVICE = "DELETE FROM collector.device_state WHERE device = :device";

    private static final String ACCESS_POINTS = """
            SELECT controller, identity, name, state, reason, since, last_seen, clients
              FROM collector.access_point_state
             ORDER BY controller, name, identity
            """;

    private static final String PUT_ACCESS_POINT = """
            INSERT INTO collector.access_point_state (controller, identity, name, state, reason, since, last_seen,
                                                      clients)
            VALUES (:controller, :identity, :name, :state, :reason, :since, :lastSeen, :clients)
            ON CONFLICT (controller, identity) DO UPDATE
               SET name = excluded.name, state = excluded.state, reason = excluded.reason, since = excluded.since,
                   last_seen = excluded.last_seen, clients = excluded.clients
            """;

    private static final String REMOVE_ACCESS_POINTS =
            "DELETE FROM collector.access_point_state WHERE controller = :device";

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;

    JdbcStateRecords(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<DeviceRecord> devices() {
        return jdbc.sql(DEVICES).query(JdbcStateRecords::device).list();
    }

    List<AccessPointRecord> accessPoints() {
        return jdbc.sql(ACCESS_POINTS).query(JdbcStateRecords::accessPoint).list();
    }

    void putDevices(Collection<DeviceRecord> records) {
        batches.batchUpdate(
                PUT_DEVICE, records.stream().map(JdbcStateRecords::values).toArray(SqlParameterSource[]::new));
    }

    void putAccessPoints(Collection<AccessPointRecord> records) {
        batches.batchUpdate(
                PUT_ACCESS_POINT, records.stream().map(JdbcStateRecords::values).toArray(SqlParameterSource[]::new));
    }

    void remove(DeviceName device) {
        jdbc.sql(REMOVE_DEVICE).param("device", device.value()).update();
        jdbc.sql(REMOVE_ACCESS_POINTS).param("device", device.value()).update();
    }

    private static SqlParameterSource values(DeviceRecord row) {
        return new MapSqlParameterSource()
                .addValue("device", row.device().value())
                .addValue("state", row.state().name())
                .addValue("reason", row.reason())
                .addValue("since", utc(row.since()))
                .addValue("failures", row.failures())
                .addValue("answers", row.answers())
                .addValue("lastPoll", utc(row.lastPoll()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("lastAnswer", utc(row.lastAnswer()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue(
                        "responseSeconds",
                        row.responseTime() == null ? null : row.responseTime().toNanos() / 1e9,
                        Types.DOUBLE)
                .addValue("clients", row.clients(), Types.INTEGER)
                .addValue("systemName", row.systemName(), Types.VARCHAR)
                .addValue("turned", utc(row.turned()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static SqlParameterSource values(AccessPointRecord row) {
        return new MapSqlParameterSource()
                .addValue("controller", row.controller().value())
                .addValue("identity", row.identity())
                .addValue("name", row.name())
                .addValue("state", row.state().name())
                .addValue("reason", row.reason())
                .addValue("since", utc(row.since()))
                .addValue("lastSeen", utc(row.lastSeen()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("clients", row.clients(), Types.INTEGER);
    }

    private static DeviceRecord device(ResultSet row, int number) throws SQLException {
        Double seconds = row.getObject("response_seconds", Double.class);
        return new DeviceRecord(
                new DeviceName(row.getString("device")),
                OperationalState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                row.getInt("answers"),
                instant(row, "last_poll"),
                instant(row, "last_answer"),
                seconds == null ? null : Duration.ofNanos((long) (seconds * 1e9)),
                row.getObject("clients", Integer.class),
                row.getString("system_name"),
                instant(row, "turned"));
    }

    static AccessPointRecord accessPoint(ResultSet row, int number) throws SQLException {
        return new AccessPointRecord(
                new DeviceName(row.getString("controller")),
                row.getString("identity"),
                row.getString("name"),
                OperationalState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row, "last_seen"),
                row.getObject("clients", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
