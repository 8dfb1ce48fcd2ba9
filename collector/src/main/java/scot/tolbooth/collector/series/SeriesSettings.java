package scot.tolbooth.collector.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code tolbooth.series.*}.
 *
 * @param bufferPoints points that wait in memory at most; beyond it the oldest are dropped
 * @param spoolDirectory where points are kept while the store is away; absent for one in the data directory
 * @param spoolLimit how large that may grow; 0 for nothing on disk
 * @param rawRetention how long the embedded store keeps every sample
 * @param fiveMinuteRetention how long it keeps five-minute roll-ups
 * @param hourlyRetention how long it keeps hourly roll-ups
 * @param influx where InfluxDB is; without a URL the embedded store is used
 */
@Validated
@ConfigurationProperties("tolbooth.series")
public record SeriesSettings(
        @DefaultValue("200000") @Min(1000) int bufferPoints,
        @Nullable Path spoolDirectory,
        @DefaultValue("1GB") DataSize spoolLimit,
        @DefaultValue("14d") Duration rawRetention,
        @DefaultValue("90d") Duration fiveMinuteRetention,
        @DefaultValue("1825d") Duration hourlyRetention,
        @DefaultValue @Valid Influx influx) {

    public SeriesSettings {
        if (spoolLimit.isNegative()) {
            throw new IllegalArgumentException("tolbooth.series.spool-limit must not be negative");
        }
        if (rawRetention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("tolbooth.series.raw-retention must be at least 1d");
        }
        if (fiveMinuteRetention.compareTo(rawRetention) < 0 || hourlyRetention.compareTo(fiveMinuteRetention) < 0) {
            throw new IllegalArgumentException("tolbooth.series: hourly-retention must not be shorter than "
                    + "five-minute-retention, nor that than raw-retention");
        }
    }

    /**
     * Settings {@code tolbooth.series.influx.*}.
     *
     * @param url such as {@code http://localhost:8086}; absent for the embedded store
     * @param database name of the database, or of what is mapped to a bucket; it must exist
     * @param token in place of the password; version 3
     */
    public record Influx(
            @Nullable String url,
            @DefaultValue("tolbooth") String database,
            @Nullable String username,
            @Nullable String password,
            @Nullable String token) {

        public Influx {
            if (url != null && !url.isBlank() && !url.matches("https?://\\S+")) {
                throw new IllegalArgumentException("tolbooth.series.influx.url must begin with http:// or https://");
            }
        }

        boolean isSet() {
            return url != null && !url.isBlank();
        }
    }
}
