package scot.tolbooth.portal.walkup;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Forgets results that were kept for long enough. */
class WalkUpPurge {

    private static final Logger LOG = LoggerFactory.getLogger(WalkUpPurge.class);

    private final WalkUps results;
    private final Duration kept;
    private final Clock clock;

    WalkUpPurge(WalkUps results, Duration kept, Clock clock) {
        this.results = results;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT14M", fixedDelayString = "PT6H")
    void forget() {
        try {
            results.deleteBefore(clock.instant().minus(kept));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old walk-up tests are forgotten later: {}", away.getMessage());
        }
    }
}
