package scot.tolbooth.portal.funnel;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.radius.authentication.Onward;

/**
 * Asks RADIUS how far people came, counts journeys that are over, and forgets old counts. Any number of nodes may do so at
 * once: what one has counted the others no longer find.
 */
class FunnelRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FunnelRounds.class);
    private static final int MOST = 5_000;

    private final JdbcFunnelTraces store;
    private final Onward onward;
    private final FunnelSettings settings;
    private final Clock clock;

    FunnelRounds(JdbcFunnelTraces store, Onward onward, FunnelSettings settings, Clock clock) {
        this.store = store;
        this.onward = onward;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void runRegularly() {
        try {
            run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The funnel was not looked at and will be: {}", away.getMessage());
        }
    }

    void run() {
        List<Onward.HandedOver> handedOver = store.handedOver(MOST);
        if (!handedOver.isEmpty()) {
            store.advance(onward.of(handedOver));
        }
        store.settle(clock.instant());
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT6H")
    void forget() {
        store.deleteBefore(LocalDate.ofInstant(clock.instant(), LONDON)
                .minusDays(settings.kept().toDays()));
    }
}
