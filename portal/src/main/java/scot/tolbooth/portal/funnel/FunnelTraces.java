package scot.tolbooth.portal.funnel;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/**
 * Follows journeys, so that each is counted once for each step. What is new waits in memory for two seconds and is
 * written together; with the database away it waits longer, and beyond {@link #MOST} journeys is dropped. Safe for use by
 * many threads.
 */
public class FunnelTraces implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FunnelTraces.class);

    /** Some megabytes; a busy council has a few hundred in two seconds. */
    static final int MOST = 20_000;

    private static final int LAST_SECONDS = 3;

    private final JdbcFunnelTraces store;
    private final NasClients clients;
    private final Map<UUID, Footprint> waiting = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();

    FunnelTraces(JdbcFunnelTraces store, NasClients clients) {
        this.store = store;
        this.clients = clients;
    }

    /** Notes how far a journey has come. */
    public void note(Footprint footprint) {
        if (waiting.size() >= MOST && !waiting.containsKey(footprint.journey())) {
            if (dropped.getAndIncrement() == 0) {
                LOG.warn("The funnel is not written: what comes now is not counted");
            }
            return;
        }
        waiting.merge(footprint.journey(), footprint, Footprint::and);
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void writeRegularly() {
        try {
            write();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The funnel is written later: {}", away.getMessage());
        }
    }

    /** Writes what waits. */
    void write() {
        List<Footprint> taken = new ArrayList<>();
        for (UUID journey : List.copyOf(waiting.keySet())) {
            Footprint footprint = waiting.remove(journey);
            if (footprint != null) {
                taken.add(footprint);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.put(taken, sites());
        } catch (DataAccessException | TransactionException away) {
            taken.forEach(
                    footprint -> waiting.merge(footprint.journey(), footprint, (newer, older) -> older.and(newer)));
            throw away;
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            LOG.warn("{} steps of journeys were not counted while the funnel could not be written", lost);
        }
    }

    /** Writes the last of it; where the database went first, the stop does not wait for that. */
    @Override
    public void destroy() {
        try {
            CompletableFuture.runAsync(this::write).get(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException away) {
            LOG.warn("The last steps of journeys could not be written: {}", away.toString());
        }
    }

    private Map<NasName, String> sites() {
        return clients.all().stream()
                .filter(client -> client.site() != null)
                .collect(toMap(
                        NasClient::name,
                        client -> Objects.requireNonNull(client.site()).value()));
    }
}
