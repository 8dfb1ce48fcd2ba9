package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.NasWaits;
import scot.tolbooth.radius.grant.GrantKey;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * Lets people in while the database is away, for some time: by grants that nobody has used, once each on this node, and
 * because their device is remembered. It knows them as they were seconds ago (devices: minutes). How many devices
 * somebody has online, what they used today and whether an address is online elsewhere is not asked then. Whoever is not
 * known meets silence and not a reject: another node may know them. What it came to is written down when the database is
 * back. Safe for use by many threads.
 */
class Standby {

    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

    /** By then what was used is not read as usable any more. */
    private static final Duration SPENT_KEPT = Duration.ofMinutes(1);

    private static final Duration READ_EVERY = Duration.ofSeconds(5);
    /** More of them are read more seldom: it takes some microseconds for each, and so less than a hundredth of the time. */
    private static final long NANOS_PER_GRANT = 1_000_000;

    private final StandbyReader reader;
    private final StandbyRules rules;
    private final UnwrittenSettlements unwritten;
    private final Duration limit;
    private final LongSupplier nanos;
    private final Map<String, Long> spent = new ConcurrentHashMap<>();
    private volatile StandbyFacts facts = StandbyFacts.NONE;
    private volatile long factsRead;
    private volatile long readAgainAt;
    private volatile boolean on;

    /** @param nanos of a clock that never jumps */
    Standby(
            StandbyReader reader,
            StandbyRules rules,
            UnwrittenSettlements unwritten,
            Duration limit,
            LongSupplier nanos) {
        this.reader = reader;
        this.rules = rules;
        this.unwritten = unwritten;
        this.limit = limit;
        this.nanos = nanos;
        this.readAgainAt = nanos.getAsLong();
    }

    /** Whether the database is known to be away, so that asking it would only take time. */
    boolean isOn() {
        return on;
    }

    void databaseIsAway() {
        if (!on) {
            on = true;
            readAgainAt = nanos.getAsLong();
            LOG.error("The database is away: for {} those are let in who are known", limit);
        }
    }

    /** Takes note that a grant was used, before it is read again. */
    void spent(String username) {
        spent.put(username, nanos.getAsLong());
    }

    /** The decision by which somebody is let in; empty where they are not known well enough. */
    Optional<Decision.Accept> letIn(PendingRequest request) {
        if (nanos.getAsLong() - factsRead >= limit.toNanos() || unwritten.isFull()) {
            return Optional.empty();
        }
        if (!(decide(request.attempt()) instanceof Decision.Accept accept)) {
            return Optional.empty();
        }
        @Nullable GrantKey grant = accept.grant();
        if (grant != null && spent.putIfAbsent(grant.username(), nanos.getAsLong()) != null) {
            return Optional.empty();
        }
        request.decide(accept);
        unwritten.add(request.settlement());
        return Optional.of(accept);
    }

    private Decision decide(AccessAttempt attempt) {
        @Nullable MacAddress device = attempt.device();
        KnownFacts known = facts.of(attempt, device == null ? null : reader.fingerprint(device));
        return rules.decide(attempt, known);
    }

    @Scheduled(fixedDelay = 1_000)
    void refreshRegularly() {
        if (nanos.getAsLong() - readAgainAt < 0) {
            return;
        }
        try {
            NasWaits.forThis(this::refresh);
        } catch (DataAccessException | TransactionException failure) {
            if (DatabaseAway.explains(failure)) {
                databaseIsAway();
            } else {
                LOG.error("Who is known cannot be read again: {}", failure.getMessage());
            }
        }
    }

    /** Writes down what has happened, reads anew who is known, and then leaves people to the database. */
    void refresh() {
        long begun = nanos.getAsLong();
        unwritten.write();
        facts = reader.read();
        factsRead = begun;
        LOG.debug("{} grants are known", facts.byUsername().size());
        spent.values().removeIf(at -> begun - at > SPENT_KEPT.toNanos());
        readAgainAt = begun + READ_EVERY.toNanos() + facts.byUsername().size() * NANOS_PER_GRANT;
        if (on) {
            on = false;
            LOG.info("The database is back");
        }
    }
}
