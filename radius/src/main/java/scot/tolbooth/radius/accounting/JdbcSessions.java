package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.AccountingEvent.OfNas;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;
import scot.tolbooth.radius.accounting.SessionRecord.Progress;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/** Sessions in {@code radius.session}, as accounting writes them. */
final class JdbcSessions {

    private static final String LATEST_BY_KEYS = """
            SELECT id, nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started, last_update,
                   heard, stopped, presumed, input_octets, output_octets, terminate_cause
              FROM radius.session
             WHERE id IN (SELECT (SELECT max(s.id)
                                    FROM radius.session s
                                   WHERE s.nas = k.nas AND s.source = k.source
                                     AND s.nas_identifier = k.nas_identifier
                                     AND s.acct_session_id = k.acct_session_id)
                            FROM unnest(:nas::text[], :source::text[], :nasIdentifier::text[], :acctSessionId::text[])
                                 AS k (nas, source, nas_identifier, acct_session_id))
             ORDER BY id
               FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO radius.session
                   (nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started, last_update,
                    heard, stopped, presumed, input_octets, output_octets, terminate_cause, user_name,
                    calling_station_id, framed_address, audit_session_id)
            VALUES (:nas, :source, :nasIdentifier, :acctSessionId, :site,
                    (SELECT id FROM radius.registrant WHERE id = :registrant), :mac, :ssid, :started, :lastUpdate,
                    :heard, :stopped, :presumed, :inputOctets, :outputOctets, :cause, :userName, :callingStationId,
                    :framedAddress, :auditSessionId)
            """;

    private static final String UPDATE = """
            UPDATE radius.session
               SET started = :started, last_update = :lastUpdate, heard = :heard, stopped = :stopped,
                   presumed = :presumed, input_octets = :inputOctets, output_octets = :outputOctets,
                   terminate_cause = :cause,
                   user_name = CASE WHEN :ended THEN NULL ELSE user_name END,
                   calling_station_id = CASE WHEN :ended THEN NULL ELSE calling_station_id END,
                   framed_address = CASE WHEN :ended THEN NULL ELSE framed_address END,
                   audit_session_id = CASE WHEN :ended THEN NULL ELSE audit_session_id END
             WHERE id = :id
            """;

    private static final String CLOSE_OF_NAS = """
            UPDATE radius.session
               SET stopped = greatest(started, last_update), presumed = true, terminate_cause = :cause
             WHERE stopped IS NULL AND nas = :nas AND source = :source AND last_update <= :at
               AND (:nasIdentifier = '' OR nas_identifier IN ('', :nasIdentifier))
            """;

    private static final String CLOSE_UNHEARD = """
            UPDATE radius.session
               SET stopped = greatest(started, last_update), presumed = true, terminate_cause = :cause
             WHERE stopped IS NULL AND heard < :limit
            """;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcSessions(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The latest session of each key, kept from others until the transaction ends. */
    Map<SessionKey, SessionRecord> latest(Collection<SessionKey> keys) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("nas", column(keys, key -> key.nas().value()))
                .addValue("source", column(keys, SessionKey::source))
                .addValue("nasIdentifier", column(keys, SessionKey::nasIdentifier))
                .addValue("acctSessionId", column(keys, SessionKey::acctSessionId));
        Map<SessionKey, SessionRecord> latest = new HashMap<>();
        jdbc.query(LATEST_BY_KEYS, parameters, JdbcSessions::session)
                .forEach(session -> latest.put(session.key(), session));
        return latest;
    }

    /** Writes those that changed, then those that are new: an id is free again before it is given again. */
    void write(List<SessionRecord> sessions) {
        List<SqlParameterSource> updates = new ArrayList<>();
        List<SqlParameterSource> inserts = new ArrayList<>();
        sessions.forEach(session -> (session.id() == null ? inserts : updates).add(parameters(session)));
        batch(UPDATE, updates);
        batch(INSERT, inserts);
    }

    void closeOf(OfNas event) {
        jdbc.update(
                CLOSE_OF_NAS,
                new MapSqlParameterSource()
                        .addValue("nas", event.nas().value())
                        .addValue("source", event.source())
                        .addValue("nasIdentifier", event.nasIdentifier())
                        .addValue("at", Timestamp.from(event.at()))
                        .addValue("cause", event.cause()));
    }

    int closeUnheardSince(Instant limit, String cause) {
        return jdbc.update(
                CLOSE_UNHEARD,
                new MapSqlParameterSource()
                        .addValue("limit", Timestamp.from(limit))
                        .addValue("cause", cause));
    }

    private void batch(String statement, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static String[] column(Collection<SessionKey> keys, Function<SessionKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    private static SqlParameterSource parameters(SessionRecord session) {
        Party party = session.party();
        SiteCode site = party.site();
        MacAddress mac = party.mac();
        boolean ended = session.stopped() != null && !session.presumed();
        SessionHandle handle = ended ? SessionHandle.NONE : party.handle();
        return new MapSqlParameterSource()
                .addValue("id", session.id())
                .addValue("nas", session.key().nas().value())
                .addValue("source", session.key().source())
                .addValue("nasIdentifier", session.key().nasIdentifier())
                .addValue("acctSessionId", session.key().acctSessionId())
                .addValue("site", site == null ? null : site.value())
                .addValue("registrant", party.registrant(), java.sql.Types.OTHER)
                .addValue("mac", mac == null ? null : mac.digits())
                .addValue("ssid", party.ssid())
                .addValue("started", Timestamp.from(session.started()))
                .addValue("lastUpdate", Timestamp.from(session.progress().lastUpdate()))
                .addValue("heard", Timestamp.from(session.progress().heard()))
                .addValue("stopped", timestamp(session.stopped()), java.sql.Types.TIMESTAMP)
                .addValue("presumed", session.presumed())
                .addValue("inputOctets", session.progress().inputOctets())
                .addValue("outputOctets", session.progress().outputOctets())
                .addValue("cause", session.cause())
                .addValue("ended", ended)
                .addValue("userName", handle.userName())
                .addValue("callingStationId", handle.callingStationId())
                .addValue("framedAddress", handle.framedAddress())
                .addValue("auditSessionId", handle.auditSessionId());
    }

    private static SessionRecord session(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        String mac = row.getString("mac");
        return new SessionRecord(
                row.getLong("id"),
                new SessionKey(
                        new NasName(row.getString("nas")),
                        row.getString("source"),
                        row.getString("nas_identifier"),
                        row.getString("acct_session_id")),
                new Party(
                        site == null ? null : new SiteCode(site),
                        row.getObject("registrant", UUID.class),
                        mac == null ? null : new MacAddress(mac),
                        row.getString("ssid")),
                row.getTimestamp("started").toInstant(),
                new Progress(
                        row.getTimestamp("last_update").toInstant(),
                        row.getTimestamp("heard").toInstant(),
                        row.getLong("input_octets"),
                        row.getLong("output_octets")),
                instant(row.getTimestamp("stopped")),
                row.getBoolean("presumed"),
                row.getString("terminate_cause"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
