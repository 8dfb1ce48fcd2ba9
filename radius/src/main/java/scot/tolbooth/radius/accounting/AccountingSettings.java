package scot.tolbooth.radius.accounting;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How accounting treats sessions.
 *
 * @param staleAfter without word from the NAS, after which a session is taken to be over since its last update; absent
 *     for three interim intervals
 * @param usageKept how long use by the hour is kept, which has no personal data
 * @param spoolDirectory where reports are kept while the database is away; absent for one in the data directory
 * @param spoolLimit how large that may grow
 */
@ConfigurationProperties("tolbooth.radius.accounting")
record AccountingSettings(
        @Nullable Duration staleAfter,
        @DefaultValue("1825d") Duration usageKept,
        @Nullable Path spoolDirectory,
        @DefaultValue("1GB") DataSize spoolLimit) {

    AccountingSettings {
        if (staleAfter != null && staleAfter.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("tolbooth.radius.accounting.stale-after must be at least 1 minute");
        }
        if (usageKept.compareTo(Duration.ofDays(2)) < 0) {
            throw new IllegalArgumentException("tolbooth.radius.accounting.usage-kept must be at least 2 days");
        }
        if (spoolLimit.toBytes() < 0) {
            throw new IllegalArgumentException("tolbooth.radius.accounting.spool-limit must not be negative");
        }
    }

    Duration staleAfter(Duration interimInterval) {
        return staleAfter == null ? interimInterval.multipliedBy(3) : staleAfter;
    }
}
