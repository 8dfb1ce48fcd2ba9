package scot.tolbooth.radius.accounting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/** What {@code radius.session} keeps of a session for its NAS. */
record JdbcSessionsAtNas(JdbcClient jdbc) implements SessionsAtNas {

    private static final String BY_ID = """
            SELECT id, nas, source, nas_identifier, acct_session_id, site, user_name, calling_station_id,
                   framed_address, audit_session_id, stopped IS NULL AS open
              FROM radius.session
             WHERE id = :id
            """;

    @Override
    public Optional<SessionAtNas> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcSessionsAtNas::session).optional();
    }

    private static SessionAtNas session(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        return new SessionAtNas(
                row.getLong("id"),
                new NasName(row.getString("nas")),
                address(row.getString("source")),
                row.getString("nas_identifier"),
                row.getString("acct_session_id"),
                site == null ? null : new SiteCode(site),
                new SessionHandle(
                        row.getString("user_name"),
                        row.getString("calling_station_id"),
                        row.getString("framed_address"),
                        row.getString("audit_session_id")),
                row.getBoolean("open"));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalStateException("radius.session.source must be an IP address", notALiteral);
        }
    }
}
