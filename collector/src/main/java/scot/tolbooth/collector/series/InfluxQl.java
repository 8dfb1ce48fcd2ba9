package scot.tolbooth.collector.series;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/**
 * Writes InfluxQL. What charts need of raw points works on InfluxDB 1, 2 and 3; retention policies, continuous queries
 * and what is read of them are of version 1.
 */
final class InfluxQl {

    private static final String ROLLED = "SELECT MIN(*), MEAN(*), MAX(*), COUNT(*) INTO %s.%s.:MEASUREMENT FROM ";

    private InfluxQl() {}

    /** The samples of one level: min, mean, max and count. */
    static String select(SeriesQuery query, InfluxLevel level) {
        String within = " WHERE " + condition(query);
        String steps = " GROUP BY time(" + query.step().toMillis() + "ms), * fill(none)";
        if (!level.isRolledUp()) {
            return "SELECT MIN(%1$s), MEAN(%1$s), MAX(%1$s), COUNT(%1$s) FROM %2$s"
                            .formatted(identifier(query.field()), identifier(query.measurement()))
                    + within
                    + steps;
        }
        return "SELECT MIN(low), SUM(total), MAX(high), SUM(number) FROM (SELECT "
                + identifier("min_" + query.field()) + " AS low, "
                + identifier("mean_" + query.field()) + " * " + identifier("count_" + query.field()) + " AS total, "
                + identifier("max_" + query.field()) + " AS high, "
                + identifier("count_" + query.field()) + " AS number FROM "
                + identifier(level.policy()) + "." + identifier(query.measurement())
                + within + " GROUP BY *) WHERE " + time(query.from(), query.to()) + steps;
    }

    /** Makes a retention policy. */
    static String createPolicy(String database, InfluxLevel level, Duration kept) {
        return "CREATE RETENTION POLICY " + identifier(level.policy()) + " ON " + identifier(database) + " DURATION "
                + kept.toHours() + "h REPLICATION 1" + (level.isRolledUp() ? "" : " DEFAULT");
    }

    static String alterPolicy(String database, InfluxLevel level, Duration kept) {
        return "ALTER RETENTION POLICY " + identifier(level.policy()) + " ON " + identifier(database) + " DURATION "
                + kept.toHours() + "h";
    }

    /** Makes the continuous query that rolls a level up. */
    static String createContinuousQuery(String database, String raw, InfluxLevel level) {
        return "CREATE CONTINUOUS QUERY " + identifier(level.policy()) + " ON " + identifier(database)
                + " RESAMPLE EVERY " + level.every() + " FOR " + level.again() + " BEGIN "
                + ROLLED.formatted(identifier(database), identifier(level.policy()))
                + identifier(database) + "." + identifier(raw) + "./.*/ GROUP BY time(" + level.every() + "), * END";
    }

    /** Rolls a span up at once. */
    static String rollUp(String database, InfluxLevel level, Instant from, Instant to) {
        return ROLLED.formatted(identifier(database), identifier(level.policy())) + "/.*/ WHERE " + time(from, to)
                + " GROUP BY time(" + level.every() + "), *";
    }

    static String showPolicies(String database) {
        return "SHOW RETENTION POLICIES ON " + identifier(database);
    }

    static String showAnyMeasurement(String database) {
        return "SHOW MEASUREMENTS ON " + identifier(database) + " LIMIT 1";
    }

    private static String condition(SeriesQuery query) {
        StringBuilder condition = new StringBuilder(time(query.from(), query.to()));
        new TreeMap<>(query.tags())
                .forEach((tag, value) -> condition
                        .append(" AND ")
                        .append(identifier(tag))
                        .append(" = ")
                        .append(text(value)));
        return condition.toString();
    }

    private static String time(Instant from, Instant to) {
        return "time >= '" + from + "' AND time < '" + to + "'";
    }

    private static String identifier(String name) {
        return '"' + escape(name).replace("\"", "\\\"") + '"';
    }

    private static String text(String value) {
        return '\'' + escape(value).replace("'", "\\'") + '\'';
    }

    /** A line break as it is would be the end of a broken literal. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
