package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.BatchTransaction;
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

    /** An instant comes as microseconds of Unix time: cheaper to write and to read than its text. */
    private static final String INSERT = """
            INSERT INTO radius.session
                   (nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started, last_update,
                    heard, stopped, presumed, input_octets, output_octets, terminate_cause, user_name,
                    calling_station_id, framed_address, audit_session_id)
            SELECT v.nas, v.source, v.nas_identifier, v.acct_session_id, v.site,
                   (SELECT id FROM radius.registrant WHERE id = v.registrant), v.mac, v.ssid,
                   timestamptz 'epoch' + v.started * interval '1 microsecond',
                   timestamptz 'epoch' + v.last_update * interval '1 microsecond',
                   timestamptz 'epoch' + v.heard * interval '1 microsecond',
                   timestamptz 'epoch' + v.stopped * interval '1 microsecond',
                   v.presumed, v.input_octets, v.output_octets, v.cause, v.user_name, v.calling_station_id,
                   v.framed_address, v.audit_session_id
              FROM unnest(:nas::text[], :source::text[], :nasIdentifier::text[], :acctSessionId::text[], :site::text[],
                          :registrant::uuid[], :mac::text[], :ssid::text[], :started::bigint[], :lastUpdate::bigint[],
                          :heard::bigint[], :stopped::bigint[], :presumed::boolean[], :inputOctets::bigint[],
                          :outputOctets::bigint[], :cause::text[], :userName::text[], :callingStationId::text[],
                          :framedAddress::text[], :auditSessionId::text[])
                   WITH ORDINALITY
                   AS v (nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started, last_update,
                         heard, stopped, presumed, input_octets, output_octets, cause, user_name, calling_station_id,
                         framed_address, audit_session_id, place)
             ORDER BY v.place
            """;

    private static final String UPDATE = """
            UPDATE radius.session s
               SET started = timestamptz 'epoch' + v.started * interval '1 microsecond',
                   last_update = timestamptz 'epoch' + v.last_update * interval '1 microsecond',
                   heard = timestamptz 'epoch' + v.heard * interval '1 microsecond',
                   stopped = timestamptz 'epoch' + v.stopped * interval '1 microsecond',
                   presumed = v.presumed, input_octets = v.input_octets, output_octets = v.output_octets,
                   terminate_cause = v.cause,
                   user_name = CASE WHEN v.ended THEN NULL ELSE s.user_name END,
                   calling_station_id = CASE WHEN v.ended THEN NULL ELSE s.calling_station_id END,
                   framed_address = CASE WHEN v.ended THEN NULL ELSE s.framed_address END,
                   audit_session_id = CASE WHEN v.ended THEN NULL ELSE s.audit_session_id END
              FROM unnest(:ids::bigint[], :started::bigint[], :lastUpdate::bigint[], :heard::bigint[],
                          :stopped::bigint[], :presumed::boolean[], :inputOctets::bigint[], :outputOctets::bigint[],
                          :cause::text[], :ended::boolean[])
                   AS v (id, started, last_update, heard, stopped, presumed, input_octets, output_octets, cause, ended)
             WHERE s.id = v.id
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

    /** Begins a transaction. */
    void begin() {
        jdbc.getJdbcOperations().queryForList(BatchTransaction.BEGIN);
    }

    /** The latest session of each key, kept from others until the transaction ends. */
    Map<SessionKey, SessionRecord> latest(Collection<SessionKey> keys) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("nas", SessionColumns.texts(keys, key -> key.nas().value()))
                .addValue("source", SessionColumns.texts(keys, SessionKey::source))
                .addValue("nasIdentifier", SessionColumns.texts(keys, SessionKey::nasIdentifier))
                .addValue("acctSessionId", SessionColumns.texts(keys, SessionKey::acctSessionId));
        Map<SessionKey, SessionRecord> latest = new HashMap<>();
        jdbc.query(LATEST_BY_KEYS, parameters, JdbcSessions::session)
                .forEach(session -> latest.put(session.key(), session));
        return latest;
    }

    /** Writes those that changed, then those that are new: an id is free again before it is given again. */
    void write(List<SessionRecord> sessions) {
        update(sessions.stream().filter(session -> session.id() != null).toList());
        insert(sessions.stream().filter(session -> session.id() == null).toList());
    }

    private void update(List<SessionRecord> sessions) {
        if (!sessions.isEmpty()) {
            jdbc.update(
                    UPDATE,
                    SessionColumns.progress(sessions)
                            .addValue(
                                    "ids",
                                    sessions.stream().map(SessionRecord::id).toArray(Long[]::new))
                            .addValue(
                                    "ended",
                                    sessions.stream()
                                            .map(SessionColumns::isEnded)
                                            .toArray(Boolean[]::new)));
        }
    }

    private void insert(List<SessionRecord> sessions) {
        if (!sessions.isEmpty()) {
            MapSqlParameterSource parameters = SessionColumns.progress(sessions);
            SessionColumns.addKeys(parameters, sessions);
            SessionColumns.addParties(parameters, sessions);
            jdbc.update(INSERT, parameters);
        }
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

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
