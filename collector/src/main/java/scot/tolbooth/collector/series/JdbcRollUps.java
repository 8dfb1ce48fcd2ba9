package scot.tolbooth.collector.series;

import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rolls samples up within the database. */
final class JdbcRollUps {

    private static final String FIVE_MINUTES = """
            INSERT INTO collector.five_minute_sample (series, at, minima, means, maxima, counts)
            SELECT series, bucket, array_agg(low ORDER BY n), array_agg(middle ORDER BY n),
                   array_agg(high ORDER BY n), array_agg(number ORDER BY n)
              FROM (SELECT series, date_bin(INTERVAL '5 minutes', at, TIMESTAMPTZ '1970-01-01 00:00:00Z') AS bucket, n,
                           min(v) AS low, avg(v) AS middle, max(v) AS high, count(v) AS number
                      FROM collector.raw_sample, unnest(fields) WITH ORDINALITY AS field (v, n)
                     WHERE at >= :from AND at < :to
                     GROUP BY series, bucket, n) AS cell
             GROUP BY series, bucket
            ON CONFLICT (series, at) DO UPDATE
               SET minima = excluded.minima, means = excluded.means, maxima = excluded.maxima, counts = excluded.counts
            """;

    private static final String HOURLY = """
            INSERT INTO collector.hourly_sample (series, at, minima, means, maxima, counts)
            SELECT series, bucket, array_agg(low ORDER BY n), array_agg(middle ORDER BY n),
                   array_agg(high ORDER BY n), array_agg(number ORDER BY n)
              FROM (SELECT series, date_bin(INTERVAL '1 hour', at, TIMESTAMPTZ '1970-01-01 00:00:00Z') AS bucket, n,
                           min(l) AS low, sum(m * c) / nullif(sum(c), 0) AS middle, max(h) AS high,
                           cast(sum(c) AS bigint) AS number
                      FROM collector.five_minute_sample,
                           unnest(minima, means, maxima, counts) WITH ORDINALITY AS field (l, m, h, c, n)
                     WHERE at >= :from AND at < :to
                     GROUP BY series, bucket, n) AS cell
             GROUP BY series, bucket
            ON CONFLICT (series, at) DO UPDATE
               SET minima = excluded.minima, means = excluded.means, maxima = excluded.maxima, counts = excluded.counts
            """;

    private static final String UNTIL = "SELECT until FROM collector.roll_up WHERE target = :target";

    private static final String SET_UNTIL = """
            INSERT INTO collector.roll_up (target, until) VALUES (:target, :until)
            ON CONFLICT (target) DO UPDATE SET until = excluded.until
            """;

    private static final String OLDEST_RAW = "SELECT min(at) FROM collector.raw_sample";

    /** One at a time: otherwise what was read before a late sample came could replace what was read after. */
    private static final String TAKE = "LOCK TABLE collector.roll_up IN SHARE ROW EXCLUSIVE MODE";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcRollUps(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    Spans.RolledUp rolledUp() {
        return new Spans.RolledUp(until("five_minute"), until("hourly"));
    }

    /** The oldest sample, or the instant given where there is none. */
    Instant oldestRaw(Instant otherwise) {
        return jdbc.sql(OLDEST_RAW)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(otherwise);
    }

    void rollFiveMinutes(Instant from, Instant to) {
        transactions.executeWithoutResult(status -> {
            roll(FIVE_MINUTES, from, to);
            setUntil("five_minute", to);
        });
    }

    void rollHours(Instant from, Instant to) {
        transactions.executeWithoutResult(status -> {
            roll(HOURLY, from, to);
            setUntil("hourly", to);
        });
    }

    /** Makes the roll-ups of a span again. */
    void rollAgain(Instant from, Instant to) {
        transactions.executeWithoutResult(status -> {
            roll(FIVE_MINUTES, from, to);
            roll(HOURLY, from, to);
        });
    }

    private void roll(String statement, Instant from, Instant to) {
        jdbc.sql(TAKE).update();
        jdbc.sql(statement)
                .param("from", JdbcSamples.utc(from))
                .param("to", JdbcSamples.utc(to))
                .update();
    }

    private Instant until(String target) {
        return jdbc.sql(UNTIL)
                .param("target", target)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private void setUntil(String target, Instant until) {
        jdbc.sql(SET_UNTIL)
                .param("target", target)
                .param("until", JdbcSamples.utc(until))
                .update();
    }
}
