package scot.tolbooth.radius.authentication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.PersonalTrace;

/** Outcomes in {@code radius.authentication_outcome}. */
class JdbcAuthenticationOutcomes implements AuthenticationOutcomes, PersonalTrace {

    private static final String LATEST = """
            SELECT at, nas, site, reason, mac_fingerprint, registrant, method, ssid
              FROM radius.authentication_outcome
             ORDER BY at DESC, id DESC
             LIMIT :limit
            """;

    private static final String LATEST_OF_SITE = """
            SELECT at, nas, site, reason, mac_fingerprint, registrant, method, ssid
              FROM radius.authentication_outcome
             WHERE site = :site
             ORDER BY at DESC, id DESC
             LIMIT :limit
            """;

    private static final String LATEST_OF_NAS = """
            SELECT at, nas, site, reason, mac_fingerprint, registrant, method, ssid
              FROM radius.authentication_outcome
             WHERE nas = :nas
             ORDER BY at DESC, id DESC
             LIMIT :limit
            """;

    /** The number from which on outcomes may have no index of their sites yet: thirty seconds of 10,000 in a second. */
    static final String RECENT = "(SELECT last_value - 300000 FROM radius.authentication_outcome_number)";

    /** Recent ones are read through once, and not for each site. */
    private static final String ACCEPTED_AT_SITES = """
            WITH recent AS MATERIALIZED (
                SELECT site, max(at) AS at
                  FROM radius.authentication_outcome
                 WHERE id >=""" + RECENT + """
                   AND accepted
                 GROUP BY site
            )
            SELECT asked.site
              FROM unnest(:sites::text[], :since::timestamptz[]) AS asked (site, since)
             WHERE EXISTS (SELECT FROM recent WHERE recent.site = asked.site AND recent.at >= asked.since)
                OR EXISTS (SELECT
                             FROM radius.authentication_outcome outcome
                            WHERE outcome.id <""" + RECENT + """
                              AND outcome.site = asked.site AND outcome.accepted AND outcome.at >= asked.since)
             ORDER BY asked.site
            """;

    private static final String ACCEPTED =
            "SELECT count(*) FROM radius.authentication_outcome WHERE accepted AND at >= :from AND at < :to";

    private static final String REJECTED = """
            SELECT reason, count(*) AS rejects
              FROM radius.authentication_outcome
             WHERE NOT accepted AND at >= :from AND at < :to
             GROUP BY reason
             ORDER BY reason
            """;

    private static final String OF_REGISTRANT = """
            SELECT at, nas, site, reason
              FROM radius.authentication_outcome
             WHERE registrant = :registrant
             ORDER BY id
            """;

    private static final String FORGET = """
            UPDATE radius.authentication_outcome
               SET registrant = NULL, mac_fingerprint = NULL
             WHERE registrant = :registrant
            """;

    private static final String DELETE_OLD = "DELETE FROM radius.authentication_outcome WHERE at < :limit";

    private final JdbcClient jdbc;

    JdbcAuthenticationOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void deleteBefore(Instant limit) {
        jdbc.sql(DELETE_OLD).param("limit", Timestamp.from(limit)).update();
    }

    /** At which of the sites an authentication has been accepted since the instant given for it. */
    Set<SiteCode> acceptedAt(Map<SiteCode, Instant> since) {
        return jdbc.sql(ACCEPTED_AT_SITES)
                .param("sites", since.keySet().stream().map(SiteCode::value).toArray(String[]::new))
                .param("since", since.values().stream().map(Instant::toString).toArray(String[]::new))
                .query((row, number) -> new SiteCode(row.getString("site")))
                .set();
    }

    @Override
    public List<AuthenticationOutcome> latest(int limit) {
        return jdbc.sql(LATEST)
                .param("limit", limit)
                .query(JdbcAuthenticationOutcomes::outcome)
                .list();
    }

    @Override
    public List<AuthenticationOutcome> latest(SiteCode site, int limit) {
        return jdbc.sql(LATEST_OF_SITE)
                .param("site", site.value())
                .param("limit", limit)
                .query(JdbcAuthenticationOutcomes::outcome)
                .list();
    }

    @Override
    public List<AuthenticationOutcome> latest(NasName nas, int limit) {
        return jdbc.sql(LATEST_OF_NAS)
                .param("nas", nas.value())
                .param("limit", limit)
                .query(JdbcAuthenticationOutcomes::outcome)
                .list();
    }

    @Override
    public long accepted(Instant from, Instant to) {
        return jdbc.sql(ACCEPTED)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<RejectReason, Long> rejected(Instant from, Instant to) {
        Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
        jdbc.sql(REJECTED)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    rejected.put(RejectReason.valueOf(row.getString("reason")), row.getLong("rejects"));
                });
        return rejected;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public Object export(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query(JdbcAuthenticationOutcomes::export)
                .list();
    }

    @Override
    public void forget(UUID registrant) {
        jdbc.sql(FORGET).param("registrant", registrant).update();
    }

    private static Map<String, Object> export(ResultSet row, int number) throws SQLException {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("at", row.getTimestamp("at").toInstant().toString());
        export.put("NAS", row.getString("nas"));
        if (row.getString("site") != null) {
            export.put("site", row.getString("site"));
        }
        String reason = row.getString("reason");
        export.put(
                "result",
                reason == null ? "accepted" : RejectReason.valueOf(reason).meaning());
        return export;
    }

    static AuthenticationOutcome outcome(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        String reason = row.getString("reason");
        return new AuthenticationOutcome(
                row.getTimestamp("at").toInstant(),
                new NasName(row.getString("nas")),
                site == null ? null : new SiteCode(site),
                reason == null ? null : RejectReason.valueOf(reason),
                row.getString("mac_fingerprint"),
                row.getObject("registrant", UUID.class),
                row.getString("method"),
                row.getString("ssid"));
    }
}
