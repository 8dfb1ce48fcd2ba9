package scot.tolbooth.radius.accounting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/**
 * Closes sessions whose NAS no longer speaks of them, at its last word. After a start it waits first: what was not heard
 * while this service was down may well go on.
 */
final class StaleSessions {

    private static final Logger LOG = LoggerFactory.getLogger(StaleSessions.class);

    private final JdbcSessions sessions;
    private final Duration staleAfter;
    private final OneNode oneNode;
    private final Clock clock;
    private final Instant since;

    StaleSessions(JdbcSessions sessions, Duration staleAfter, OneNode oneNode, Clock clock) {
        this.sessions = sessions;
        this.staleAfter = staleAfter;
        this.oneNode = oneNode;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeRegularly() {
        oneNode.run("stale-sessions", Duration.ofMinutes(1), this::close);
    }

    void close() {
        Instant limit = clock.instant().minus(staleAfter);
        if (limit.isBefore(since)) {
            return;
        }
        int closed = sessions.closeUnheardSince(limit, TerminateCause.LOST);
        if (closed > 0) {
            LOG.info("Closed {} sessions without word from their NAS for {}", closed, staleAfter);
        }
    }
}
