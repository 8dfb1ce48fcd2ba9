package scot.tolbooth.portal.card;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.registrant.Registrants;

/** Puts whom a card let in offline, once it is taken back. */
class CardEnd {

    private static final Logger LOG = LoggerFactory.getLogger(CardEnd.class);
    private static final int MOST = 100;
    private static final int AT_ONCE = 16;

    private final Registrants registrants;
    private final Grants grants;
    private final Sessions sessions;
    private final ObjectProvider<SessionControl> control;

    CardEnd(Registrants registrants, Grants grants, Sessions sessions, ObjectProvider<SessionControl> control) {
        this.registrants = registrants;
        this.grants = grants;
        this.sessions = sessions;
        this.control = control;
    }

    /** Lets them in no longer. What is online, stays so until it is disconnected. */
    void stop(Collection<UUID> holders) {
        holders.forEach(holder -> {
            registrants.endAccess(holder);
            grants.revoke(holder);
        });
    }

    /** Has their sessions ended, and says how many of these could not be. */
    int disconnect(Collection<UUID> holders, Change change) {
        List<Callable<Boolean>> tasks = holders.stream()
                .flatMap(holder -> sessions.find(new SessionFilter(true, null, holder, null, null), MOST, 0).stream())
                .<Callable<Boolean>>map(session -> () -> isEnded(session, change))
                .toList();
        return tasks.isEmpty() ? 0 : countOfFailed(tasks);
    }

    /** Several at the same time: one NAS that is away does not hold up the others. */
    private static int countOfFailed(List<Callable<Boolean>> tasks) {
        ExecutorService several = Executors.newFixedThreadPool(Math.min(AT_ONCE, tasks.size()));
        try {
            int failed = 0;
            for (Future<Boolean> ended : several.invokeAll(tasks)) {
                failed += isDone(ended) ? 0 : 1;
            }
            return failed;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return tasks.size();
        } finally {
            several.shutdownNow();
        }
    }

    private static boolean isDone(Future<Boolean> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException failure) {
            LOG.warn("A session of a card that was taken back could not be ended", failure.getCause());
            return false;
        }
    }

    private boolean isEnded(Session session, Change change) {
        SessionControl nas = control.getIfAvailable();
        Optional<NasAnswer> answer = nas == null ? Optional.empty() : nas.disconnect(session.id(), change);
        return answer.filter(NasAnswer.Acknowledged.class::isInstance).isPresent();
    }
}
