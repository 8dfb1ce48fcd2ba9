package scot.tolbooth.radius.authentication;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.NasName;

/** Redirected devices in {@code radius.redirected_device}; what it calls station is sealed. */
record JdbcRedirectedDevices(JdbcClient jdbc) {

    private static final String INSERT = """
            INSERT INTO radius.redirected_device
                   (ticket, at, device, nas, source, nas_identifier, station, ssid, audit_session_id)
            SELECT *
              FROM unnest(:tickets::text[], :times::timestamptz[], :devices::text[], :nases::text[], :sources::text[],
                          :identifiers::text[], :stations::text[], :ssids::text[], :sessions::text[])
            """;

    private static final String BY_TICKET = """
            SELECT nas, source, nas_identifier, station, ssid, audit_session_id
              FROM radius.redirected_device
             WHERE ticket = :ticket AND at > :oldest
            """;

    private static final String LATEST = """
            SELECT nas, source, nas_identifier, station, ssid, audit_session_id
              FROM radius.redirected_device
             WHERE nas = :nas AND device = :device AND at > :oldest
             ORDER BY at DESC
             LIMIT 1
            """;

    private static final String DELETE_OLD = "DELETE FROM radius.redirected_device WHERE at <= :oldest";

    /**
     * A device as it is stored.
     *
     * @param ticket keyed digest
     * @param device keyed fingerprint
     */
    record Row(String ticket, Instant at, String device, RedirectedDevice sealed) {}

    void insert(List<Row> rows) {
        jdbc.sql(INSERT)
                .param("tickets", texts(rows, Row::ticket))
                .param(
                        "times",
                        rows.stream().map(row -> Timestamp.from(row.at())).toArray(Timestamp[]::new))
                .param("devices", texts(rows, Row::device))
                .param("nases", texts(rows, row -> row.sealed().nas().value()))
                .param("sources", texts(rows, row -> row.sealed().source().getHostAddress()))
                .param("identifiers", texts(rows, row -> row.sealed().nasIdentifier()))
                .param("stations", texts(rows, row -> row.sealed().station()))
                .param("ssids", texts(rows, row -> row.sealed().ssid()))
                .param("sessions", texts(rows, row -> row.sealed().auditSessionId()))
                .update();
    }

    Optional<RedirectedDevice> byTicket(String ticket, Instant oldest) {
        return jdbc.sql(BY_TICKET)
                .param("ticket", ticket)
                .param("oldest", Timestamp.from(oldest))
                .query(JdbcRedirectedDevices::device)
                .optional();
    }

    Optional<RedirectedDevice> latest(NasName nas, String device, Instant oldest) {
        return jdbc.sql(LATEST)
                .param("nas", nas.value())
                .param("device", device)
                .param("oldest", Timestamp.from(oldest))
                .query(JdbcRedirectedDevices::device)
                .optional();
    }

    int deleteBefore(Instant oldest) {
        return jdbc.sql(DELETE_OLD).param("oldest", Timestamp.from(oldest)).update();
    }

    private static RedirectedDevice device(ResultSet row, int number) throws SQLException {
        return new RedirectedDevice(
                new NasName(row.getString("nas")),
                address(row.getString("source")),
                row.getString("nas_identifier"),
                row.getString("station"),
                row.getString("ssid"),
                row.getString("audit_session_id"));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalStateException("radius.redirected_device.source must be an IP address", notALiteral);
        }
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
