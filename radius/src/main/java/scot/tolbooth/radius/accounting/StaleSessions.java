package scot.tolbooth.radius.accounting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/**
 * Closes sessions whose NAS no longer speaks of them, at its last word. After a start, and once the database is back, it
 * waits first: what was not heard while this service or the database was down may well go on.
 */
final class StaleSessions {

    private static final Logger LOG = LoggerFactory.getLogger(StaleSessions.class);

    private static final Duration JUMP = Duration.ofSeconds(30);

    private final JdbcSessions sessions;
    private final Duration staleAfter;
    private final OneNode oneNode;
    private final Clock clock;
    private final LongSupplier ticker;
    private volatile Instant since;
    private Instant lastLooked;
    private long lastLookedNanos;

    /** @param ticker nanoseconds that pass whatever the clock does */
    StaleSessions(JdbcSessions sessions, Duration staleAfter, OneNode oneNode, Clock clock, LongSupplier ticker) {
        this.sessions = sessions;
        this.staleAfter = staleAfter;
        this.oneNode = oneNode;
        this.clock = clock;
        this.since = clock.instant();
        this.lastLooked = since;
        this.ticker = ticker;
        this.lastLookedNanos = ticker.getAsLong();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeRegularly() {
        boolean looked = false;
        try {
            oneNode.run("stale-sessions", Duration.ofMinutes(1), this::close);
            looked = true;
        } finally {
            if (!looked) {
                // What was heard meanwhile is not in the database yet.
                since = clock.instant();
            }
        }
    }

    /** After a jump of the clock it waits anew, as after a start: what was heard just now looks old. */
    private void watchTheClock() {
        Instant now = clock.instant();
        long nanos = ticker.getAsLong();
        Duration jump = Duration.between(lastLooked.plusNanos(nanos - lastLookedNanos), now);
        if (jump.abs().compareTo(JUMP) > 0) {
            LOG.warn("The clock has jumped by {}: no session is closed for {}", jump, staleAfter);
            since = now;
        }
        lastLooked = now;
        lastLookedNanos = nanos;
    }

    void close() {
        watchTheClock();
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
