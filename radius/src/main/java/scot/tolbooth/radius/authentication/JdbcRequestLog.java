package scot.tolbooth.radius.authentication;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests in {@code radius.authentication_outcome}, as engineers search them. Each statement has only the conditions that
 * its filter asks for, so that the database finds an index for it in each piece.
 */
final class JdbcRequestLog implements RequestLog {

    private static final String FIND = """
            SELECT at, nas, site, reason, mac_fingerprint, registrant, method, ssid
              FROM radius.authentication_outcome
            """;

    private static final String LATEST = " ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset";

    private static final String REJECTS = """
            SELECT date_bin(make_interval(secs => :step), at, :from) AS step, reason, count(*) AS rejects
              FROM radius.authentication_outcome
            """;

    private static final String BY_STEP = " AND NOT accepted GROUP BY step, reason ORDER BY step, reason";

    /** A plan that is to suit every time takes each for a short one, and reads months to find one device. */
    private static final String PLAN_ANEW = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final DeviceFingerprint fingerprints;
    private final Duration kept;

    JdbcRequestLog(JdbcClient jdbc, TransactionTemplate transactions, DeviceFingerprint fingerprints, Duration kept) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.fingerprints = fingerprints;
        this.kept = kept;
    }

    @Override
    public List<AuthenticationOutcome> find(RequestFilter filter, int limit, long offset) {
        return plannedAnew(() -> filtered(FIND + conditions(filter) + LATEST, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcAuthenticationOutcomes::outcome)
                .list());
    }

    @Override
    public long countUpTo(RequestFilter filter, long most) {
        String some = "SELECT 1 FROM radius.authentication_outcome" + conditions(filter) + " LIMIT :most";
        return plannedAnew(() -> filtered("SELECT count(*) FROM (" + some + ") AS counted", filter)
                .param("most", most)
                .query(Long.class)
                .single());
    }

    @Override
    public List<RejectCount> rejects(RequestFilter filter, Duration step) {
        return plannedAnew(() -> filtered(REJECTS + conditions(filter) + BY_STEP, filter)
                .param("step", step.toSeconds())
                .query((row, number) -> new RejectCount(
                        row.getTimestamp("step").toInstant(),
                        RejectReason.valueOf(row.getString("reason")),
                        row.getLong("rejects")))
                .list());
    }

    @Override
    public Duration kept() {
        return kept;
    }

    private <T> T plannedAnew(Supplier<T> question) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql(PLAN_ANEW).query(String.class).single();
            return question.get();
        }));
    }

    private static String conditions(RequestFilter filter) {
        StringBuilder conditions = new StringBuilder(" WHERE at >= :from AND at < :to");
        conditions.append(filter.site() == null ? "" : " AND site = :site");
        conditions.append(filter.nas() == null ? "" : " AND nas = :nas");
        conditions.append(filter.device() == null ? "" : " AND mac_fingerprint = :device");
        conditions.append(filter.registrant() == null ? "" : " AND registrant = :registrant");
        if (filter.accepted() != null) {
            conditions.append(filter.accepted() ? " AND accepted" : " AND NOT accepted");
        }
        return conditions.toString();
    }

    /** Values that the statement does not ask for are passed over. */
    private JdbcClient.StatementSpec filtered(String statement, RequestFilter filter) {
        JdbcClient.StatementSpec asked = jdbc.sql(statement)
                .param("from", Timestamp.from(filter.from()))
                .param("to", Timestamp.from(filter.to()));
        if (filter.site() != null) {
            asked = asked.param("site", filter.site().value());
        }
        if (filter.nas() != null) {
            asked = asked.param("nas", filter.nas().value());
        }
        if (filter.device() != null) {
            asked = asked.param("device", fingerprints.of(filter.device()));
        }
        return filter.registrant() == null ? asked : asked.param("registrant", filter.registrant());
    }
}
