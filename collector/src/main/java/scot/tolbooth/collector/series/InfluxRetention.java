package scot.tolbooth.collector.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBException;
import org.influxdb.InfluxDBIOException;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retention policies and continuous queries of InfluxDB 1: made in an empty database where the account may, used where
 * they are there, and otherwise a note of what is missing. Never shortens or hides what a database held before.
 */
final class InfluxRetention {

    private static final Logger LOG = LoggerFactory.getLogger(InfluxRetention.class);
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final Duration FOR_EVER = Duration.ZERO;
    private static final String BY_HAND = "; see \"InfluxDB\" in the README for the statements to run by hand";

    private final InfluxDB influx;
    private final SeriesSettings settings;
    private final Clock clock;
    private volatile @Nullable Standing known;

    InfluxRetention(InfluxDB influx, SeriesSettings settings, Clock clock) {
        this.influx = influx;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the database keeps.
     *
     * @param hasLevels whether there are roll-ups
     * @param raw how long points are kept as they came; zero for ever
     * @param note what an operator should know
     */
    record Standing(
            boolean hasLevels, Duration raw, @Nullable String note, Instant at) {

        /** Since when points are kept as they came. */
        Instant rawSince(Instant now) {
            return raw.equals(FOR_EVER) ? Instant.EPOCH : now.minus(raw);
        }
    }

    /**
     * Looks, and makes what is missing, once; where something stays missing, again after an hour.
     *
     * @throws RuntimeException if InfluxDB is away
     */
    Standing standing() {
        Standing standing = known;
        Instant now = clock.instant();
        if (standing == null
                || (standing.note() != null && now.isAfter(standing.at().plus(LOOK_AGAIN)))) {
            standing = look(now);
            String note = standing.note();
            if (note != null) {
                LOG.warn("InfluxDB: {}", note);
            }
            known = standing;
        }
        return standing;
    }

    @Nullable String note() {
        Standing standing = known;
        return standing == null ? null : standing.note();
    }

    /**
     * What the server answers.
     *
     * @throws IllegalStateException with what the server says if it refuses
     */
    List<QueryResult.Series> run(String statement) {
        QueryResult result;
        try {
            result = influx.query(new Query(statement, database()), TimeUnit.MILLISECONDS);
        } catch (InfluxDBIOException away) {
            throw away;
        } catch (InfluxDBException refused) {
            throw new IllegalStateException("InfluxDB refuses a statement: " + refused.getMessage(), refused);
        }
        String error = result.hasError()
                ? result.getError()
                : result.getResults().stream()
                        .filter(QueryResult.Result::hasError)
                        .map(QueryResult.Result::getError)
                        .findFirst()
                        .orElse(null);
        if (error != null) {
            throw new IllegalStateException("InfluxDB refuses a statement: " + error);
        }
        return result.getResults().stream()
                .filter(one -> one.getSeries() != null)
                .flatMap(one -> one.getSeries().stream())
                .toList();
    }

    private Standing look(Instant now) {
        try {
            Policies policies = policies();
            if (policies.hasLevels()) {
                return new Standing(true, policies.raw(), adjusted(policies), now);
            }
            if (!run(InfluxQl.showAnyMeasurement(database())).isEmpty()) {
                return new Standing(
                        false,
                        policies.raw(),
                        "the database held points before, so its retention is left as it is, without roll-ups"
                                + BY_HAND,
                        now);
            }
            create();
            return new Standing(true, settings.rawRetention(), null, now);
        } catch (IllegalStateException refused) {
            if (String.valueOf(refused.getMessage()).contains("database not found")) {
                throw refused;
            }
            return new Standing(
                    false,
                    FOR_EVER,
                    "retention policies could not be made, so every point is kept as the database says: "
                            + refused.getMessage() + BY_HAND,
                    now);
        }
    }

    private void create() {
        for (InfluxLevel level : InfluxLevel.values()) {
            run(InfluxQl.createPolicy(database(), level, level.kept(settings)));
        }
        for (InfluxLevel level : InfluxLevel.ROLLED_UP) {
            run(InfluxQl.createContinuousQuery(database(), InfluxLevel.RAW.policy(), level));
        }
        LOG.info("InfluxDB keeps points for {}, and roll-ups of five minutes and of an hour", settings.rawRetention());
    }

    /** Brings policies of our names to what the settings say; a note where that is refused. */
    private @Nullable String adjusted(Policies policies) {
        for (InfluxLevel level : InfluxLevel.values()) {
            Duration now = policies.durations().get(level.policy());
            if (now != null && !now.equals(level.kept(settings))) {
                try {
                    run(InfluxQl.alterPolicy(database(), level, level.kept(settings)));
                } catch (IllegalStateException refused) {
                    return "policy " + level.policy() + " keeps points for " + now + " and not for "
                            + level.kept(settings) + ": " + refused.getMessage() + BY_HAND;
                }
            }
        }
        return null;
    }

    private String database() {
        return settings.influx().database();
    }

    private Policies policies() {
        Map<String, Duration> durations = new HashMap<>();
        Duration raw = FOR_EVER;
        for (QueryResult.Series series : run(InfluxQl.showPolicies(database()))) {
            List<String> columns = series.getColumns();
            for (List<Object> row : series.getValues() == null ? List.<List<Object>>of() : series.getValues()) {
                Duration kept = duration(String.valueOf(row.get(columns.indexOf("duration"))));
                durations.put(String.valueOf(row.get(columns.indexOf("name"))), kept);
                raw = Boolean.TRUE.equals(row.get(columns.indexOf("default"))) ? kept : raw;
            }
        }
        return new Policies(durations, raw);
    }

    /** As Go writes it, such as {@code 336h0m0s}. */
    private static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    /** @param raw of the default policy */
    private record Policies(Map<String, Duration> durations, Duration raw) {

        boolean hasLevels() {
            return InfluxLevel.ROLLED_UP.stream().allMatch(level -> durations.containsKey(level.policy()));
        }
    }
}
