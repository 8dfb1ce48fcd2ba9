package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.PersonalTrace;

/** Sessions in {@code radius.session}, as others read them. */
class JdbcSessionQueries implements Sessions, PersonalTrace {

    static final String COLUMNS = """
            SELECT id, nas, site, acct_session_id, registrant, mac, ssid, started, last_update, stopped, input_octets,
                   output_octets, terminate_cause
              FROM radius.session
            """;

    private static final String BY_ID = COLUMNS + " WHERE id = :id";

    private static final String STARTED_AT_SITES = """
            SELECT asked.site
              FROM unnest(:sites::text[], :since::timestamptz[]) AS asked (site, since)
             WHERE EXISTS (SELECT 1
                             FROM radius.session
                            WHERE session.site = asked.site AND session.started >= asked.since)
             ORDER BY asked.site
            """;

    private static final String OF_REGISTRANT = COLUMNS + " WHERE registrant = :registrant ORDER BY started, id";

    /** Their sessions of one month stay those of one person, whom nobody can tell any more: the secret is kept nowhere. */
    private static final String FORGET = """
            WITH once AS MATERIALIZED (SELECT gen_random_uuid()::text || gen_random_uuid()::text AS secret)
            UPDATE radius.session
               SET registrant = NULL, mac = NULL, user_name = NULL, calling_station_id = NULL, framed_address = NULL,
                   audit_session_id = NULL,
                   pseudonym = coalesce(pseudonym,
                                        encode(sha256(convert_to(secret || to_char(started AT TIME ZONE 'UTC', 'YYYY-MM'),
                                                                 'UTF8')),
                                               'hex'))
              FROM once
             WHERE registrant = :registrant
            """;

    private final JdbcClient jdbc;
    private final JdbcSessionSearch search;

    JdbcSessionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.search = new JdbcSessionSearch(jdbc);
    }

    /** At which of the sites a session has begun since the instant given for it. */
    Set<SiteCode> startedAt(Map<SiteCode, Instant> since) {
        return jdbc.sql(STARTED_AT_SITES)
                .param("sites", since.keySet().stream().map(SiteCode::value).toArray(String[]::new))
                .param("since", since.values().stream().map(Instant::toString).toArray(String[]::new))
                .query((row, number) -> new SiteCode(row.getString("site")))
                .set();
    }

    @Override
    public List<Session> find(SessionFilter filter, int limit, long offset) {
        return search.find(filter, limit, offset);
    }

    @Override
    public List<Session> find(SessionFilter filter, int limit, SessionPlace place) {
        return search.find(filter, limit, place);
    }

    @Override
    public long count(SessionFilter filter) {
        return search.countUpTo(filter, Long.MAX_VALUE);
    }

    @Override
    public long countUpTo(SessionFilter filter, long most) {
        return search.countUpTo(filter, most);
    }

    @Override
    public Optional<Session> find(long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query(JdbcSessionQueries::session)
                .optional();
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Object export(UUID registrant) {
        return jdbc
                .sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query(JdbcSessionQueries::session)
                .list()
                .stream()
                .map(JdbcSessionQueries::export)
                .toList();
    }

    @Override
    public void forget(UUID registrant) {
        jdbc.sql(FORGET).param("registrant", registrant).update();
    }

    private static Map<String, Object> export(Session session) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("started", session.started().toString());
        export.put(
                "stopped",
                session.stopped() == null ? "online" : session.stopped().toString());
        export.put("NAS", session.nas().value());
        if (session.site() != null) {
            export.put("site", session.site().value());
        }
        if (session.ssid() != null) {
            export.put("SSID", session.ssid());
        }
        if (session.mac() != null) {
            export.put("MAC address", session.mac().hyphenated());
        }
        export.put("octets received", session.inputOctets());
        export.put("octets sent", session.outputOctets());
        return export;
    }

    static Session session(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        String mac = row.getString("mac");
        return new Session(
                row.getLong("id"),
                new NasName(row.getString("nas")),
                site == null ? null : new SiteCode(site),
                row.getString("acct_session_id"),
                row.getObject("registrant", UUID.class),
                mac == null ? null : new MacAddress(mac),
                row.getString("ssid"),
                row.getTimestamp("started").toInstant(),
                row.getTimestamp("last_update").toInstant(),
                instant(row.getTimestamp("stopped")),
                row.getLong("input_octets"),
                row.getLong("output_octets"),
                row.getString("terminate_cause"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
