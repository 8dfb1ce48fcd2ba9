package scot.tolbooth.collector.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Points in partitioned tables of the service's own PostgreSQL: a wide row for each thing and instant. */
final class PostgresTimeSeries implements SeriesStore {

    private static final Duration ROLL_UP_AFTER = Duration.ofMinutes(2);
    private static final Duration ROLL_UP_AGAIN = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int USUAL_ROW = 120;

    private final JdbcSeriesKeys keys;
    private final JdbcSamples samples;
    private final JdbcPartitions partitions;
    private final JdbcRollUps rollUps;
    private final SeriesSettings settings;
    private final Clock clock;

    PostgresTimeSeries(DataSource dataSource, SeriesSettings settings, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.keys = new JdbcSeriesKeys(jdbc);
        this.samples = new JdbcSamples(dataSource);
        this.partitions = new JdbcPartitions(jdbc);
        this.rollUps = new JdbcRollUps(dataSource);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void store(List<Point> points) {
        Instant oldest = clock.instant().minus(settings.rawRetention());
        Instant newest = clock.instant().plus(AHEAD);
        Map<RowKey, Cells> rows = new LinkedHashMap<>();
        for (Point point : points) {
            // What is older than the retention, or comes from a clock that is far ahead, has no place.
            if (point.time().isAfter(oldest) && point.time().isBefore(newest)) {
                RowKey key = new RowKey(keys.series(point.measurement(), point.tags()), point.time());
                fill(rows.computeIfAbsent(key, fresh -> new Cells()), point);
            }
        }
        rows.values().removeIf(Cells::isEmpty);
        rows.keySet().forEach(key -> partitions.ensure(JdbcPartitions.Samples.RAW, key.at()));
        try {
            samples.store(copyText(rows));
        } catch (DataIntegrityViolationException refused) {
            throw new UnacceptablePointsException("the database refuses a value", refused);
        }
    }

    private void fill(Cells cells, Point point) {
        point.fields().forEach((field, value) -> {
            if (Double.isFinite(value)) {
                cells.set(keys.position(point.measurement(), field), value);
            }
        });
    }

    @Override
    public List<Series> query(SeriesQuery query) {
        Optional<Integer> position = keys.find(query.measurement(), query.field());
        if (position.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Spans spans = Spans.of(
                query,
                rollUps.rolledUp(),
                now.minus(settings.rawRetention()),
                now.minus(settings.fiveMinuteRetention()));
        Map<SortedMap<String, String>, List<Sample>> byTags = new LinkedHashMap<>();
        samples.select(query, position.get(), spans)
                .forEach(row -> byTags.computeIfAbsent(row.tags(), tags -> new ArrayList<>())
                        .add(row.sample()));
        return byTags.entrySet().stream()
                .map(entry -> new Series(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(series -> series.tags().toString()))
                .toList();
    }

    /** What is not rolled up yet will be in its turn; of what is no longer kept there is nothing to roll up. */
    @Override
    public void rollUpAgain(Instant hour) {
        Instant end = hour.plus(HOUR);
        if (!end.isAfter(rollUps.rolledUp().hourly())
                && hour.isAfter(clock.instant().minus(settings.rawRetention()))) {
            partitions.ensure(JdbcPartitions.Samples.FIVE_MINUTE, hour);
            partitions.ensure(JdbcPartitions.Samples.HOURLY, hour);
            rollUps.rollAgain(hour, end);
        }
    }

    @Override
    public void close() {
        // The data source belongs to the service.
    }

    /** Rolls up what is complete, again for the last two hours because points may be stored late; drops what is old. */
    void maintain() {
        Instant now = clock.instant();
        Instant fiveTo = Spans.floor(now.minus(ROLL_UP_AFTER), FIVE_MINUTES);
        Spans.RolledUp done = rollUps.rolledUp();
        Instant fiveFrom = done.fiveMinute().equals(Instant.EPOCH)
                ? Spans.floor(rollUps.oldestRaw(fiveTo), FIVE_MINUTES)
                : done.fiveMinute().minus(ROLL_UP_AGAIN);
        rollDays(fiveFrom, fiveTo);
        Instant hourTo = Spans.floor(fiveTo, HOUR);
        Instant hourFrom = Spans.floor(done.hourly().equals(Instant.EPOCH) ? fiveFrom : done.hourly(), HOUR)
                .minus(ROLL_UP_AGAIN);
        for (Instant from = hourFrom; from.isBefore(hourTo); from = from.plus(Duration.ofDays(1))) {
            Instant to = from.plus(Duration.ofDays(1));
            partitions.ensure(JdbcPartitions.Samples.HOURLY, from);
            partitions.ensure(JdbcPartitions.Samples.HOURLY, to);
            rollUps.rollHours(from, to.isAfter(hourTo) ? hourTo : to);
        }
        partitions.dropBefore(JdbcPartitions.Samples.RAW, now, settings.rawRetention());
        partitions.dropBefore(JdbcPartitions.Samples.FIVE_MINUTE, now, settings.fiveMinuteRetention());
        partitions.dropBefore(JdbcPartitions.Samples.HOURLY, now, settings.hourlyRetention());
    }

    private void rollDays(Instant start, Instant end) {
        for (Instant from = start; from.isBefore(end); from = from.plus(HOUR)) {
            Instant to = from.plus(HOUR);
            partitions.ensure(JdbcPartitions.Samples.FIVE_MINUTE, from);
            partitions.ensure(JdbcPartitions.Samples.FIVE_MINUTE, to);
            rollUps.rollFiveMinutes(from, to.isAfter(end) ? end : to);
        }
    }

    private static String copyText(Map<RowKey, Cells> rows) {
        StringBuilder text = new StringBuilder(rows.size() * USUAL_ROW);
        rows.forEach((key, cells) -> {
            text.append(key.series()).append('\t').append(key.at()).append("\t{");
            cells.appendTo(text);
            text.append("}\n");
        });
        return text.toString();
    }

    /** The values of a row by position, from 1; not a number where there is none. */
    private static final class Cells {

        private double[] values = new double[0];

        void set(int position, double value) {
            if (position > values.length) {
                int before = values.length;
                values = Arrays.copyOf(values, position);
                Arrays.fill(values, before, position, Double.NaN);
            }
            values[position - 1] = value;
        }

        boolean isEmpty() {
            return values.length == 0;
        }

        void appendTo(StringBuilder text) {
            for (int index = 0; index < values.length; index++) {
                text.append(index == 0 ? "" : ",");
                if (Double.isNaN(values[index])) {
                    text.append("NULL");
                } else {
                    text.append(values[index]);
                }
            }
        }
    }

    private record RowKey(int series, Instant at) {}
}
