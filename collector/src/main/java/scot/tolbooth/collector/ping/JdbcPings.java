package scot.tolbooth.collector.ping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;

/** The latest echoes in {@code collector.device_ping}, and how it stands in {@code collector.ping_standing}. */
final class JdbcPings {

    private static final String PUT = """
            INSERT INTO collector.device_ping (device, at, sent, received, mean_seconds)
            VALUES (:device, :at, :sent, :received, :mean)
            ON CONFLICT (device) DO UPDATE
               SET at = excluded.at, sent = excluded.sent, received = excluded.received,
                   mean_seconds = excluded.mean_seconds
            """;

    private static final String FORGET = "DELETE FROM collector.device_ping WHERE at < :before";

    private static final String BY_DEVICE = """
            SELECT device, at, sent, received, mean_seconds FROM collector.device_ping WHERE device = :device
            """;

    private static final String SILENT_THAT_ECHO = """
            SELECT ping.device, ping.at
              FROM collector.device_ping ping
              JOIN collector.device_state state USING (device)
             WHERE state.failures > 0 AND ping.received > 0 AND ping.at > :since
             ORDER BY ping.device
            """;

    private static final String PUT_STANDING = """
            INSERT INTO collector.ping_standing (one, at, problem) VALUES (true, :at, :problem)
            ON CONFLICT (one) DO UPDATE SET at = excluded.at, problem = excluded.problem
            """;

    private static final String STANDING = "SELECT at, problem FROM collector.ping_standing WHERE at > :since";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcPings(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void put(Collection<Ping> pings) {
        batches.batchUpdate(PUT, pings.stream().map(JdbcPings::row).toArray(SqlParameterSource[]::new));
    }

    void forgetBefore(Instant instant) {
        jdbc.sql(FORGET).param("before", Timestamp.from(instant)).update();
    }

    Optional<Ping> of(DeviceName device) {
        return jdbc.sql(BY_DEVICE)
                .param("device", device.value())
                .query(JdbcPings::ping)
                .optional();
    }

    /** When devices last echoed that do not answer polls. */
    Map<DeviceName, Instant> silentThatEcho(Instant since) {
        Map<DeviceName, Instant> echoes = new HashMap<>();
        jdbc.sql(SILENT_THAT_ECHO).param("since", Timestamp.from(since)).query(row -> {
            echoes.put(
                    new DeviceName(row.getString("device")),
                    row.getTimestamp("at").toInstant());
        });
        return echoes;
    }

    void stand(PingStanding standing) {
        jdbc.sql(PUT_STANDING)
                .param("at", Timestamp.from(standing.at()))
                .param("problem", standing.problem())
                .update();
    }

    Optional<PingStanding> standing(Instant since) {
        return jdbc.sql(STANDING)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new PingStanding(row.getTimestamp("at").toInstant(), row.getString("problem")))
                .optional();
    }

    private static SqlParameterSource row(Ping ping) {
        Duration mean = ping.echoes().mean();
        return new MapSqlParameterSource()
                .addValue("device", ping.device().value())
                .addValue("at", Timestamp.from(ping.at()))
                .addValue("sent", ping.echoes().sent())
                .addValue("received", ping.echoes().received())
                .addValue("mean", mean == null ? null : mean.toNanos() / 1e9, Types.DOUBLE);
    }

    private static Ping ping(ResultSet row, int number) throws SQLException {
        @Nullable Double mean = row.getObject("mean_seconds", Double.class);
        return new Ping(
                new DeviceName(row.getString("device")),
                row.getTimestamp("at").toInstant(),
                new Echoes(
                        row.getInt("sent"),
                        row.getInt("received"),
                        mean == null ? null : Duration.ofNanos((long) (mean * 1e9))));
    }
}
