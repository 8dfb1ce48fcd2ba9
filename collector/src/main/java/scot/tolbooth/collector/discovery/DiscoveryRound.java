package scot.tolbooth.collector.discovery;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.snmp.SnmpClient;

/** Carries searches out on a collector: begins what waits, keeps count, and draws up what was found. */
final class DiscoveryRound implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DiscoveryRound.class);
    private static final int AT_ONCE = 2;
    /** After so long without a sign of life a search is nobody's. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private final JdbcDiscoveryRuns runs;
    private final Searches searches;
    private final Proposals proposals;
    private final SiteKnowledge knowledge;
    private final Supplier<SnmpClient> clients;
    private final Clock clock;
    private final Map<DiscoveryRun, UnderWay> underWay = new LinkedHashMap<>();

    /** @param clients each search has its own: what it learns of engines must not mix with the polls' */
    DiscoveryRound(
            JdbcDiscoveryRuns runs,
            Searches searches,
            Proposals proposals,
            SiteKnowledge knowledge,
            Supplier<SnmpClient> clients,
            Clock clock) {
        this.runs = runs;
        this.searches = searches;
        this.proposals = proposals;
        this.knowledge = knowledge;
        this.clients = clients;
        this.clock = clock;
    }

    private record UnderWay(Sweep sweep, SnmpClient client) {}

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    synchronized void tick() {
        try {
            runs.interrupt(clock.instant().minus(ABANDONED), clock.instant());
            begin();
            new LinkedHashMap<>(underWay).forEach(this::carryOn);
        } catch (RuntimeException failure) {
            // The edge: the database may be away for a while, the next tick tries again.
            LOG.warn("Looking for devices is hindered and goes on: {}", failure.toString());
        }
    }

    /** What is under way ends with the process; what it found is found again. */
    @Override
    public synchronized void destroy() {
        underWay.forEach((run, one) -> {
            one.sweep().stop();
            one.client().close();
            end(run, DiscoveryRun.Status.INTERRUPTED, "the service stopped meanwhile");
        });
        underWay.clear();
    }

    private void begin() {
        while (underWay.size() < AT_ONCE) {
            Optional<DiscoveryRun> claimed = runs.claim(clock.instant());
            if (claimed.isEmpty()) {
                return;
            }
            DiscoveryRun run = claimed.get();
            SnmpClient client = clients.get();
            try {
                underWay.put(run, new UnderWay(searches.sweep(run, client), client));
                LOG.info("Looking for devices of site {} (discovery {})", run.site(), run.id());
            } catch (IllegalArgumentException broken) {
                client.close();
                runs.end(run.id(), DiscoveryRun.Status.INTERRUPTED, broken.getMessage(), clock.instant());
            }
        }
    }

    /** One that cannot be carried on ends, and keeps no other from its turn. */
    private void carryOn(DiscoveryRun run, UnderWay one) {
        try {
            advance(run, one);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException broken) {
            // The edge of one search: whatever it stumbled over, it would stumble over again.
            LOG.error("Discovery {} of site {} ends without an outcome", run.id(), run.site(), broken);
            one.sweep().stop();
            one.client().close();
            underWay.remove(run);
            end(
                    run,
                    DiscoveryRun.Status.INTERRUPTED,
                    "what was found could not be drawn up; the log of the service says why");
        }
    }

    private void advance(DiscoveryRun run, UnderWay one) {
        boolean goesOn = runs.progress(run.id(), one.sweep().progress(), clock.instant());
        if (!goesOn) {
            one.sweep().stop();
        } else {
            one.sweep().tick();
        }
        if (!goesOn || one.sweep().isDone()) {
            finish(run, one);
        }
    }

    private void finish(DiscoveryRun run, UnderWay one) {
        List<Found> found = Found.merged(one.sweep().found());
        proposals.remember(run, Drafting.of(run.site(), found, knowledge.devices(), knowledge.polled(run.site())));
        runs.count(run.id(), one.sweep().progress().withProposed(found.size()));
        runs.end(run.id(), DiscoveryRun.Status.DONE, one.sweep().remark().orElse(null), clock.instant());
        one.client().close();
        underWay.remove(run);
        LOG.info("Discovery {} of site {} found {} devices", run.id(), run.site(), found.size());
    }

    private void end(DiscoveryRun run, DiscoveryRun.Status status, String remark) {
        try {
            runs.end(run.id(), status, remark, clock.instant());
        } catch (DataAccessException away) {
            // Whoever looks next sees that it is abandoned.
            LOG.warn("Discovery {} could not be marked as interrupted: {}", run.id(), away.toString());
        }
    }
}
