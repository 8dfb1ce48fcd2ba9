package scot.tolbooth.collector.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBException;
import org.influxdb.InfluxDBFactory;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;

/** Points in InfluxDB 1, 2 or 3, through the interface that all of them serve. The database must exist. */
final class InfluxTimeSeries implements SeriesStore {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final InfluxDB influx;
    private final String database;

    InfluxTimeSeries(SeriesSettings.Influx settings) {
        OkHttpClient.Builder http =
                new OkHttpClient.Builder().readTimeout(READ_TIMEOUT).connectTimeout(CONNECT_TIMEOUT);
        String user = Objects.requireNonNullElse(settings.username(), "");
        // Version 3 takes a token in place of the password, and 2 a user made for a token.
        String password =
                Objects.requireNonNullElse(settings.token(), Objects.requireNonNullElse(settings.password(), ""));
        String url = Objects.requireNonNull(settings.url());
        this.influx = user.isEmpty() && password.isEmpty()
                ? InfluxDBFactory.connect(url, http)
                : InfluxDBFactory.connect(url, user.isEmpty() ? "tolbooth" : user, password, http);
        influx.enableGzip();
        this.database = settings.database();
    }

    @Override
    public void store(List<Point> points) {
        List<String> lines = points.stream()
                .map(LineProtocol::line)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        try {
            influx.write(database, "", InfluxDB.ConsistencyLevel.ONE, TimeUnit.MILLISECONDS, lines);
        } catch (InfluxDBException failure) {
            if (!failure.isRetryWorth()) {
                throw new UnacceptablePointsException(String.valueOf(failure.getMessage()), failure);
            }
            throw failure;
        }
    }

    @Override
    public List<Series> query(SeriesQuery query) {
        QueryResult result = influx.query(new Query(InfluxQl.select(query), database), TimeUnit.MILLISECONDS);
        if (result.hasError()) {
            throw new IllegalStateException("InfluxDB refuses the query: " + result.getError());
        }
        List<Series> series = new ArrayList<>();
        for (QueryResult.Result one : result.getResults()) {
            if (one.hasError()) {
                throw new IllegalStateException("InfluxDB refuses the query: " + one.getError());
            }
            if (one.getSeries() != null) {
                one.getSeries().forEach(found -> series.add(series(found)));
            }
        }
        series.sort(Comparator.comparing(found -> found.tags().toString()));
        return series;
    }

    @Override
    public void close() {
        influx.close();
    }

    private static Series series(QueryResult.Series found) {
        SortedMap<String, String> tags = new TreeMap<>();
        if (found.getTags() != null) {
            for (Map.Entry<String, String> tag : found.getTags().entrySet()) {
                // Tags that other series of the measurement have come as empty texts.
                if (!tag.getValue().isEmpty()) {
                    tags.put(tag.getKey(), tag.getValue());
                }
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (List<Object> row : found.getValues()) {
            if (row.get(2) != null) {
                samples.add(new Sample(
                        Instant.ofEpochMilli((long) number(row.get(0))),
                        number(row.get(1)),
                        number(row.get(2)),
                        number(row.get(3)),
                        (long) number(row.get(4))));
            }
        }
        return new Series(tags, samples);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
