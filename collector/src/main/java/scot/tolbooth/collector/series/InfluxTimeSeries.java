package scot.tolbooth.collector.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.influxdb.dto.QueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Points in InfluxDB 1, 2 or 3, through the interface that all of them serve. The database must exist. */
final class InfluxTimeSeries implements SeriesStore {

    private static final Logger LOG = LoggerFactory.getLogger(InfluxTimeSeries.class);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Continuous queries run soon after each width is complete. */
    private static final Duration ROLLED_UP_WITHIN = Duration.ofMinutes(10);

    private final InfluxDB influx;
    private final InfluxRetention retention;
    private final SeriesSettings settings;
    private final Clock clock;

    InfluxTimeSeries(SeriesSettings settings, Clock clock) {
        SeriesSettings.Influx server = settings.influx();
        OkHttpClient.Builder http =
                new OkHttpClient.Builder().readTimeout(READ_TIMEOUT).connectTimeout(CONNECT_TIMEOUT);
        String user = Objects.requireNonNullElse(server.username(), "");
        // Version 3 takes a token in place of the password, and 2 a user made for a token.
        String password = Objects.requireNonNullElse(server.token(), Objects.requireNonNullElse(server.password(), ""));
        String url = Objects.requireNonNull(server.url());
        this.influx = user.isEmpty() && password.isEmpty()
                ? InfluxDBFactory.connect(url, http)
                : InfluxDBFactory.connect(url, user.isEmpty() ? "tolbooth" : user, password, http);
        influx.enableGzip();
        this.retention = new InfluxRetention(influx, settings, clock);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void store(List<Point> points) {
        String lines = LineProtocol.lines(points);
        if (lines.isEmpty()) {
            return;
        }
        // The first points must not come before the policy that keeps them.
        retention.standing();
        try {
            influx.write(settings.influx().database(), "", InfluxDB.ConsistencyLevel.ONE, TimeUnit.MILLISECONDS, lines);
        } catch (InfluxDBException failure) {
            if (!failure.isRetryWorth() && !isMended(failure)) {
                throw new UnacceptablePointsException(String.valueOf(failure.getMessage()), failure);
            }
            throw failure;
        }
    }

    @Override
    public List<Series> query(SeriesQuery query) {
        Merging merging = new Merging();
        for (Part part : parts(query)) {
            if (part.from().isBefore(part.to())) {
                SeriesQuery of = query.within(part.from(), part.to());
                retention.run(InfluxQl.select(of, part.level())).forEach(found -> read(found, part.level(), merging));
            }
        }
        return merging.series();
    }

    @Override
    public void rollUpAgain(Instant hour) {
        if (retention.standing().hasLevels()) {
            try {
                for (InfluxLevel level : InfluxLevel.ROLLED_UP) {
                    retention.run(InfluxQl.rollUp(settings.influx().database(), level, hour, hour.plus(HOUR)));
                }
            } catch (IllegalStateException refused) {
                LOG.warn("The hour of {} could not be rolled up again: {}", hour, refused.getMessage());
            }
        }
    }

    @Override
    public @Nullable String note() {
        return retention.note();
    }

    @Override
    public void close() {
        influx.close();
    }

    /** An operator will give the database or the right: until then points wait. */
    private static boolean isMended(InfluxDBException failure) {
        return failure instanceof InfluxDBException.DatabaseNotFoundException
                || failure instanceof InfluxDBException.AuthorizationFailedException;
    }

    /** A span of a query and the level that answers it. */
    private record Part(InfluxLevel level, Instant from, Instant to) {}

    private List<Part> parts(SeriesQuery query) {
        InfluxRetention.Standing standing = retention.standing();
        if (!standing.hasLevels()) {
            return List.of(new Part(InfluxLevel.RAW, query.from(), query.to()));
        }
        Instant now = clock.instant();
        Instant complete = now.minus(ROLLED_UP_WITHIN);
        Spans spans = Spans.of(
                query,
                new Spans.RolledUp(Spans.floor(complete, Duration.ofMinutes(5)), Spans.floor(complete, HOUR)),
                standing.rawSince(now),
                now.minus(settings.fiveMinuteRetention()));
        return List.of(
                new Part(InfluxLevel.HOURLY, spans.hourFrom(), spans.hourTo()),
                new Part(InfluxLevel.FIVE_MINUTE, spans.fiveFrom(), spans.fiveTo()),
                new Part(InfluxLevel.RAW, spans.rawFrom(), query.to()));
    }

    private static void read(QueryResult.Series found, InfluxLevel level, Merging merging) {
        SortedMap<String, String> tags = new TreeMap<>();
        if (found.getTags() != null) {
            for (Map.Entry<String, String> tag : found.getTags().entrySet()) {
                // Tags that other series of the measurement have come as empty texts.
                if (!tag.getValue().isEmpty()) {
                    tags.put(tag.getKey(), tag.getValue());
                }
            }
        }
        for (List<Object> row : found.getValues()) {
            if (row.get(2) != null) {
                merging.add(tags, sample(row, level));
            }
        }
    }

    /** Of raw points the third column is the mean, of roll-ups the sum. */
    private static Sample sample(List<Object> row, InfluxLevel level) {
        double count = number(row.get(4));
        double third = number(row.get(2));
        return new Sample(
                Instant.ofEpochMilli((long) number(row.get(0))),
                number(row.get(1)),
                level.isRolledUp() ? third / count : third,
                number(row.get(3)),
                (long) count);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Puts together what several levels say of the same steps. */
    private static final class Merging {

        private final Map<SortedMap<String, String>, SortedMap<Instant, Sample>> found = new HashMap<>();

        void add(SortedMap<String, String> tags, Sample sample) {
            found.computeIfAbsent(tags, fresh -> new TreeMap<>()).merge(sample.at(), sample, Sample::with);
        }

        List<Series> series() {
            List<Series> series = new ArrayList<>();
            found.forEach((tags, samples) -> series.add(new Series(tags, List.copyOf(samples.values()))));
            series.sort(Comparator.comparing(one -> one.tags().toString()));
            return series;
        }
    }
}
