package scot.tolbooth.collector.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.site.SiteCode;

/** Changes of state in {@code collector.state_change}, and when nobody watched in {@code collector.unwatched}. */
final class JdbcStateHistory implements StateHistory {

    private static final String LATEST = """
            SELECT DISTINCT ON (kind, subject) kind, subject, at, site, state, reason
              FROM collector.state_change
             ORDER BY kind, subject, at DESC
            """;

    private static final String LATEST_OF = """
            SELECT kind, subject, at, site, state, reason
              FROM collector.state_change
             WHERE kind = :kind AND subject = :subject
             ORDER BY at DESC
             LIMIT 1
            """;

    private static final String WITHIN = """
            SELECT kind, subject, at, site, state, reason
              FROM collector.state_change
             WHERE kind = :kind AND subject = :subject AND at < :to
               AND at >= coalesce((SELECT max(at) FROM collector.state_change
                                    WHERE kind = :kind AND subject = :subject AND at <= :from), :from)
             ORDER BY at
            """;

    private static final String INSERT = """
            INSERT INTO collector.state_change (kind, subject, at, site, state, reason)
            VALUES (:kind, :subject, :at, :site, :state, :reason)
            ON CONFLICT (kind, subject, at) DO UPDATE SET state = excluded.state, reason = excluded.reason
            """;

    private static final String WATCHED_AT = "SELECT watched_at FROM collector.watch";

    private static final String WATCHED = """
            INSERT INTO collector.watch (watched_at) VALUES (:at)
            ON CONFLICT (one) DO UPDATE SET watched_at = excluded.watched_at
            """;

    private static final String UNWATCHED = """
            INSERT INTO collector.unwatched (since, until) VALUES (:since, :until)
            ON CONFLICT (since) DO UPDATE SET until = excluded.until
            """;

    private static final String UNWATCHED_WITHIN = """
            SELECT since, until FROM collector.unwatched
             WHERE since < :to AND until > :from
             ORDER BY since
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcStateHistory(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<StateChange> latest() {
        return jdbc.sql(LATEST).query(JdbcStateHistory::change).list();
    }

    @Override
    public Optional<StateChange> latest(StateSubject subject) {
        return jdbc.sql(LATEST_OF)
                .param("kind", subject.kind().word())
                .param("subject", subject.key())
                .query(JdbcStateHistory::change)
                .optional();
    }

    @Override
    public List<StateChange> within(StateSubject subject, Period period) {
        return jdbc.sql(WITHIN)
                .param("kind", subject.kind().word())
                .param("subject", subject.key())
                .param("from", Timestamp.from(period.from()))
                .param("to", Timestamp.from(period.to()))
                .query(JdbcStateHistory::change)
                .list();
    }

    @Override
    public void insert(Collection<StateChange> changes) {
        if (!changes.isEmpty()) {
            batches.batchUpdate(
                    INSERT, changes.stream().map(JdbcStateHistory::values).toArray(SqlParameterSource[]::new));
        }
    }

    @Override
    public Optional<Instant> watchedAt() {
        return jdbc.sql(WATCHED_AT)
                .query((row, number) -> row.getTimestamp("watched_at").toInstant())
                .optional();
    }

    @Override
    public void watched(Instant at) {
        jdbc.sql(WATCHED).param("at", Timestamp.from(at)).update();
    }

    @Override
    public void unwatched(Instant since, Instant until) {
        jdbc.sql(UNWATCHED)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public List<Period> unwatched(Period period) {
        return jdbc.sql(UNWATCHED_WITHIN)
                .param("from", Timestamp.from(period.from()))
                .param("to", Timestamp.from(period.to()))
                .query((row, number) -> new Period(
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    private static SqlParameterSource values(StateChange change) {
        return new MapSqlParameterSource()
                .addValue("kind", change.subject().kind().word())
                .addValue("subject", change.subject().key())
                .addValue("at", Timestamp.from(change.at()))
                .addValue("site", change.site().value())
                .addValue("state", change.state().name())
                .addValue("reason", change.reason());
    }

    private static StateChange change(ResultSet row, int number) throws SQLException {
        return new StateChange(
                new StateSubject(StateSubject.Kind.of(row.getString("kind")), row.getString("subject")),
                new SiteCode(row.getString("site")),
                row.getTimestamp("at").toInstant(),
                OperationalState.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
