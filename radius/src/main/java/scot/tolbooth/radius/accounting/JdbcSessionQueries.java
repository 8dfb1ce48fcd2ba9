package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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

    private static final String FILTER = """
             WHERE (:open::boolean IS NULL OR (stopped IS NULL) = :open::boolean)
               AND (:site::text IS NULL OR site = :site::text)
               AND (:registrant::uuid IS NULL OR registrant = :registrant::uuid)
               AND (:from::timestamptz IS NULL OR stopped IS NULL OR stopped >= :from::timestamptz)
               AND (:to::timestamptz IS NULL OR started < :to::timestamptz)
            """;

    private static final String COLUMNS = """
            SELECT id, nas, site, acct_session_id, registrant, mac, ssid, started, last_update, stopped, input_octets,
                   output_octets, terminate_cause
              FROM radius.session
            """;

    private static final String FIND = COLUMNS + FILTER + " ORDER BY started DESC, id DESC LIMIT :limit OFFSET :offset";

    private static final String COUNT = "SELECT count(*) FROM radius.session" + FILTER;

    private static final String COUNT_UP_TO =
            "SELECT count(*) FROM (SELECT 1 FROM radius.session" + FILTER + " LIMIT :most) AS counted";
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

    private static final String FORGET = """
            UPDATE radius.session
               SET registrant = NULL, mac = NULL, user_name = NULL, calling_station_id = NULL, framed_address = NULL,
                   audit_session_id = NULL
             WHERE registrant = :registrant
            """;

    private final JdbcClient jdbc;

    JdbcSessionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return filtered(FIND, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcSessionQueries::session)
                .list();
    }

    @Override
    public long count(SessionFilter filter) {
        return filtered(COUNT, filter).query(Long.class).single();
    }

    @Override
    public long countUpTo(SessionFilter filter, long most) {
        return filtered(COUNT_UP_TO, filter)
                .param("most", most)
                .query(Long.class)
                .single();
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

    private JdbcClient.StatementSpec filtered(String statement, SessionFilter filter) {
        SiteCode site = filter.site();
        return jdbc.sql(statement)
                .param("open", filter.open(), Types.BOOLEAN)
                .param("site", site == null ? null : site.value(), Types.VARCHAR)
                .param("registrant", filter.registrant(), Types.OTHER)
                .param("from", timestamp(filter.from()), Types.TIMESTAMP)
                .param("to", timestamp(filter.to()), Types.TIMESTAMP);
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

    private static Session session(ResultSet row, int number) throws SQLException {
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

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
