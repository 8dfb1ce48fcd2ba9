package scot.tolbooth.collector.series;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Samples in {@code collector.raw_sample} and its roll-ups. */
final class JdbcSamples {

    private static final String STAGE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS staged_sample (
                series integer, at timestamptz, fields double precision[]) ON COMMIT DELETE ROWS
            """;

    private static final String COPY = "COPY pg_temp.staged_sample (series, at, fields) FROM STDIN";

    private static final String STORE = """
            INSERT INTO collector.raw_sample AS stored (series, at, fields)
            SELECT series, at, fields FROM pg_temp.staged_sample
            ON CONFLICT (series, at) DO UPDATE SET fields = collector.overlaid(stored.fields, excluded.fields)
            """;

    private static final String SELECT = """
            WITH chosen AS (
                SELECT id, tags
                  FROM collector.series
                 WHERE measurement = :measurement AND tags @> cast(:tags AS jsonb)),
            sample AS (
                SELECT series, at, fields[:position] AS low, fields[:position] AS middle, fields[:position] AS high,
                       cast(1 AS bigint) AS number
                  FROM collector.raw_sample
                 WHERE series IN (SELECT id FROM chosen) AND at >= :rawFrom AND at < :to
                 UNION ALL
                SELECT series, at, minima[:position], means[:position], maxima[:position], counts[:position]
                  FROM collector.five_minute_sample
                 WHERE series IN (SELECT id FROM chosen) AND at >= :fiveFrom AND at < :fiveTo
                 UNION ALL
                SELECT series, at, minima[:position], means[:position], maxima[:position], counts[:position]
                  FROM collector.hourly_sample
                 WHERE series IN (SELECT id FROM chosen) AND at >= :hourFrom AND at < :hourTo)
            SELECT chosen.tags,
                   date_bin(make_interval(secs => :step), sample.at, TIMESTAMPTZ '1970-01-01 00:00:00Z') AS bucket,
                   min(low) AS low, sum(middle * number) / sum(number) AS middle, max(high) AS high,
                   sum(number) AS number
              FROM sample
              JOIN chosen ON chosen.id = sample.series
             WHERE middle IS NOT NULL
             GROUP BY chosen.id, chosen.tags, bucket
             ORDER BY chosen.tags, chosen.id, bucket
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    JdbcSamples(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Stores rows at once.
     *
     * @param rows in the text format of COPY
     */
    void store(String rows) {
        new JdbcTemplate(dataSource).execute((Connection connection) -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(STAGE);
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows));
                statement.execute(STORE);
                connection.commit();
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException("The database does not take the samples", failure);
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    /** The samples of all series that match, one after the other. */
    List<Row> select(SeriesQuery query, int position, Spans spans) {
        return jdbc.sql(SELECT)
                .param("measurement", query.measurement())
                .param("tags", JdbcSeriesKeys.json(query.tags()))
                .param("position", position)
                .param("step", query.step().toMillis() / 1000.0)
                .param("to", utc(query.to()))
                .param("rawFrom", utc(spans.rawFrom()))
                .param("fiveFrom", utc(spans.fiveFrom()))
                .param("fiveTo", utc(spans.fiveTo()))
                .param("hourFrom", utc(spans.hourFrom()))
                .param("hourTo", utc(spans.hourTo()))
                .query(JdbcSamples::row)
                .list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                JdbcSeriesKeys.tags(row.getString("tags")),
                new Sample(
                        row.getObject("bucket", OffsetDateTime.class).toInstant(),
                        row.getDouble("low"),
                        row.getDouble("middle"),
                        row.getDouble("high"),
                        row.getLong("number")));
    }

    /** One sample and the series that it belongs to. */
    record Row(SortedMap<String, String> tags, Sample sample) {}
}
