package scot.tolbooth.collector.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partitions of the sample tables: made when a first row needs them, dropped when all in them is too old. */
final class JdbcPartitions {

    private static final String EXISTING = """
            SELECT c.relname
              FROM pg_inherits i
              JOIN pg_class c ON c.oid = i.inhrelid
             WHERE i.inhparent = cast(:parent AS regclass)
             ORDER BY c.relname
            """;

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    JdbcPartitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table of samples, and how it is divided. */
    enum Samples {
        RAW,
        FIVE_MINUTE,
        HOURLY;

        String table() {
            return "collector." + name().toLowerCase(Locale.ROOT) + "_sample";
        }

        LocalDate start(LocalDate day) {
            return switch (this) {
                case RAW -> day;
                case FIVE_MINUTE -> day.withDayOfMonth(1);
                case HOURLY -> day.withDayOfYear(1);
            };
        }

        LocalDate end(LocalDate start) {
            return switch (this) {
                case RAW -> start.plusDays(1);
                case FIVE_MINUTE -> start.plusMonths(1);
                case HOURLY -> start.plusYears(1);
            };
        }
    }

    /** Makes sure that rows of an instant have a place. */
    void ensure(Samples samples, Instant at) {
        LocalDate start = samples.start(LocalDate.ofInstant(at, ZoneOffset.UTC));
        String name = samples.table() + "_" + SUFFIX.format(start);
        if (known.contains(name)) {
            return;
        }
        // Names and bounds are made from dates only.
        jdbc.sql("CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM ('%sT00:00:00Z') TO ('%sT00:00:00Z')"
                        .formatted(name, samples.table(), start, samples.end(start)))
                .update();
        known.add(name);
    }

    /** Drops what is wholly older than its retention. */
    void dropBefore(Samples samples, Instant now, Duration retention) {
        LocalDate oldest = LocalDate.ofInstant(now.minus(retention), ZoneOffset.UTC);
        List<String> names = jdbc.sql(EXISTING)
                .param("parent", samples.table())
                .query((row, number) -> row.getString(1))
                .list();
        for (String name : names) {
            LocalDate start = LocalDate.parse(name.substring(name.lastIndexOf('_') + 1), SUFFIX);
            if (!samples.end(start).isAfter(oldest)) {
                jdbc.sql("DROP TABLE IF EXISTS collector." + name).update();
                known.remove("collector." + name);
            }
        }
    }
}
