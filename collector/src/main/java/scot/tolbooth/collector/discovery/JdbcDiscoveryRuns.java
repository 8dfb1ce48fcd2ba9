package scot.tolbooth.collector.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Searches in {@code collector.discovery_run}. */
final class JdbcDiscoveryRuns {

    private static final String LATEST = """
            SELECT id, site, addresses, ports, seed, arp, credentials, status, asked_by, asked_at, ended, remark,
                   total, tried, answered, refused, proposed
              FROM collector.discovery_run
             WHERE cast(:site AS text) IS NULL OR site = :site
             ORDER BY id DESC
             LIMIT 200
            """;

    private static final String BY_ID = """
            SELECT id, site, addresses, ports, seed, arp, credentials, status, asked_by, asked_at, ended, remark,
                   total, tried, answered, refused, proposed
              FROM collector.discovery_run
             WHERE id = :id
            """;

    private static final String INSERT = """
            INSERT INTO collector.discovery_run (site, addresses, ports, seed, arp, credentials, status, asked_by,
                                                 asked_at)
            VALUES (:site, :addresses, :ports, :seed, :arp, :credentials, 'waiting', :askedBy, :askedAt)
            RETURNING id
            """;

    /** Whichever collector comes first. */
    private static final String CLAIM = """
            UPDATE collector.discovery_run
               SET status = 'running', beat = :at
             WHERE id = (SELECT id
                           FROM collector.discovery_run
                          WHERE status = 'waiting'
                          ORDER BY id
                          LIMIT 1
                            FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private static final String PROGRESS = """
            UPDATE collector.discovery_run
               SET beat = :at, total = :total, tried = :tried, answered = :answered, refused = :refused,
                   proposed = :proposed
             WHERE id = :id AND status = 'running'
            """;

    private static final String COUNT_PROPOSED = """
            UPDATE collector.discovery_run
               SET total = :total, tried = :tried, answered = :answered, refused = :refused, proposed = :proposed
             WHERE id = :id
            """;

    private static final String END = """
            UPDATE collector.discovery_run
               SET status = :status, ended = :at, remark = :remark
             WHERE id = :id AND status IN ('waiting', 'running')
            """;

    private static final String INTERRUPT = """
            UPDATE collector.discovery_run
               SET status = 'interrupted', ended = :at, remark = 'the service stopped meanwhile'
             WHERE status = 'running' AND beat < :before
            """;

    private final JdbcClient jdbc;

    JdbcDiscoveryRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DiscoveryRun> latest(@Nullable SiteCode site) {
        return jdbc.sql(LATEST)
                .param("site", site == null ? null : site.value())
                .query(JdbcDiscoveryRuns::run)
                .list();
    }

    Optional<DiscoveryRun> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcDiscoveryRuns::run).optional();
    }

    long insert(DiscoveryOrder order, @Nullable Endpoint seed, String by, Instant at) {
        return jdbc.sql(INSERT)
                .param("site", order.site().value())
                .param("addresses", order.addresses())
                .param("ports", order.ports())
                .param("seed", seed == null ? null : seed.toString())
                .param("arp", order.arp())
                .param(
                        "credentials",
                        order.credentials().stream().map(CredentialSource::word).toArray(String[]::new))
                .param("askedBy", by)
                .param("askedAt", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Optional<DiscoveryRun> claim(Instant at) {
        return jdbc.sql(CLAIM)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** Writes how far a search is; false where it is not to go on. */
    boolean progress(long id, DiscoveryRun.Progress progress, Instant at) {
        return counted(jdbc.sql(PROGRESS).param("at", Timestamp.from(at)), id, progress) > 0;
    }

    void count(long id, DiscoveryRun.Progress progress) {
        counted(jdbc.sql(COUNT_PROPOSED), id, progress);
    }

    /** Ends a search; false where it had ended before. */
    boolean end(long id, DiscoveryRun.Status status, @Nullable String remark, Instant at) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("status", status.word())
                        .param("remark", remark)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Ends those that nobody has carried on since. */
    int interrupt(Instant before, Instant at) {
        return jdbc.sql(INTERRUPT)
                .param("before", Timestamp.from(before))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static int counted(JdbcClient.StatementSpec statement, long id, DiscoveryRun.Progress progress) {
        return statement
                .param("id", id)
                .param("total", progress.total())
                .param("tried", progress.tried())
                .param("answered", progress.answered())
                .param("refused", progress.refused())
                .param("proposed", progress.proposed())
                .update();
    }

    private static DiscoveryRun run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        String[] credentials = (String[]) row.getArray("credentials").getArray();
        return new DiscoveryRun(
                row.getLong("id"),
                new SiteCode(row.getString("site")),
                row.getString("addresses"),
                row.getString("ports"),
                row.getString("seed"),
                row.getBoolean("arp"),
                Arrays.stream(credentials).map(CredentialSource::of).toList(),
                DiscoveryRun.Status.of(row.getString("status")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("remark"),
                new DiscoveryRun.Progress(
                        row.getInt("total"),
                        row.getInt("tried"),
                        row.getInt("answered"),
                        row.getInt("refused"),
                        row.getInt("proposed")));
    }
}
