package scot.tolbooth.radius.authentication;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests in {@code radius.authentication_outcome}, as engineers search them. */
final class JdbcRequestLog implements RequestLog {

    private static final String FILTER = """
             WHERE at >= :from AND at < :to
               AND (:site::text IS NULL OR site = :site::text)
               AND (:nas::text IS NULL OR nas = :nas::text)
               AND (:device::text IS NULL OR mac_fingerprint = :device::text)
               AND (:registrant::uuid IS NULL OR registrant = :registrant::uuid)
               AND (:accepted::boolean IS NULL OR accepted = :accepted::boolean)
            """;

    private static final String FIND = """
            SELECT at, nas, site, reason, mac_fingerprint, registrant, method, ssid
              FROM radius.authentication_outcome
            """ + FILTER + " ORDER BY id DESC LIMIT :limit OFFSET :offset";

    private static final String COUNT = "SELECT count(*) FROM radius.authentication_outcome" + FILTER;

    private static final String REJECTS =
            """
            SELECT date_bin(make_interval(secs => :step), at, :from) AS step, reason, count(*) AS rejects
              FROM radius.authentication_outcome
            """ + FILTER + " AND NOT accepted GROUP BY step, reason ORDER BY step, reason";

    private final JdbcClient jdbc;
    private final DeviceFingerprint fingerprints;
    private final Duration kept;

    JdbcRequestLog(JdbcClient jdbc, DeviceFingerprint fingerprints, Duration kept) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.kept = kept;
    }

    @Override
    public List<AuthenticationOutcome> find(RequestFilter filter, int limit, long offset) {
        return filtered(FIND, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcAuthenticationOutcomes::outcome)
                .list();
    }

    @Override
    public long count(RequestFilter filter) {
        return filtered(COUNT, filter).query(Long.class).single();
    }

    @Override
    public List<RejectCount> rejects(RequestFilter filter, Duration step) {
        return filtered(REJECTS, filter)
                .param("step", step.toSeconds())
                .query((row, number) -> new RejectCount(
                        row.getTimestamp("step").toInstant(),
                        RejectReason.valueOf(row.getString("reason")),
                        row.getLong("rejects")))
                .list();
    }

    @Override
    public Duration kept() {
        return kept;
    }

    private JdbcClient.StatementSpec filtered(String statement, RequestFilter filter) {
        return jdbc.sql(statement)
                .param("from", Timestamp.from(filter.from()))
                .param("to", Timestamp.from(filter.to()))
                .param("site", filter.site() == null ? null : filter.site().value(), Types.VARCHAR)
                .param("nas", filter.nas() == null ? null : filter.nas().value(), Types.VARCHAR)
                .param("device", filter.device() == null ? null : fingerprints.of(filter.device()), Types.VARCHAR)
                .param("registrant", filter.registrant(), Types.OTHER)
                .param("accepted", filter.accepted(), Types.BOOLEAN);
    }
}
