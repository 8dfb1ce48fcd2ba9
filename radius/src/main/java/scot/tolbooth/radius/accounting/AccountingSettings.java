package scot.tolbooth.radius.accounting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How accounting treats sessions.
 *
 * @param staleAfter without word from the NAS, after which a session is taken to be over since its last update; absent
 *     for three interim intervals
 */
@ConfigurationProperties("tolbooth.radius.accounting")
record AccountingSettings(@Nullable Duration staleAfter) {

    AccountingSettings {
        if (staleAfter != null && staleAfter.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("tolbooth.radius.accounting.stale-after must be at least 1 minute");
        }
    }

    Duration staleAfter(Duration interimInterval) {
        return staleAfter == null ? interimInterval.multipliedBy(3) : staleAfter;
    }
}
