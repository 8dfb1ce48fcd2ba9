package scot.tolbooth.radius.accounting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.accounting.AccountingEvent.OfNas;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;

/** Enters events into the sessions, many in one transaction, in their order. */
final class Ledger {

    /** Two nodes may begin one session, or close and change it, at the same instant; the second to come reads again. */
    private static final int ATTEMPTS = 4;

    private final JdbcSessions sessions;
    private final TransactionTemplate transactions;

    Ledger(JdbcSessions sessions, TransactionTemplate transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Returns once all of them are durable, or throws and has entered none. */
    void enter(List<AccountingEvent> events) {
        for (int attempt = 1; ; attempt++) {
            try {
                enterOnce(events);
                return;
            } catch (ConcurrencyFailureException | DuplicateKeyException otherNode) {
                if (attempt == ATTEMPTS) {
                    throw otherNode;
                }
            }
        }
    }

    private void enterOnce(List<AccountingEvent> events) {
        transactions.executeWithoutResult(status -> {
            sessions.begin();
            List<OfSession> run = new ArrayList<>();
            for (AccountingEvent event : events) {
                if (event instanceof OfSession ofSession) {
                    run.add(ofSession);
                } else if (event instanceof OfNas ofNas) {
                    enterRun(run);
                    run.clear();
                    sessions.closeOf(ofNas);
                }
            }
            enterRun(run);
        });
    }

    private void enterRun(List<OfSession> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<SessionKey, SessionRecord> latest =
                sessions.latest(events.stream().map(OfSession::key).distinct().toList());
        Map<SessionKey, SessionRecord> changed = new HashMap<>();
        List<SessionRecord> done = new ArrayList<>();
        for (OfSession event : events) {
            List<SessionRecord> results = SessionRules.apply(latest.get(event.key()), event);
            for (SessionRecord result : results) {
                SessionRecord before = changed.put(event.key(), result);
                if (before != null && isSuperseded(before, result)) {
                    done.add(before);
                }
                latest.put(event.key(), result);
            }
        }
        done.addAll(changed.values());
        sessions.write(done);
    }

    /** A new session took the key: the one before must be written too. */
    private static boolean isSuperseded(SessionRecord before, SessionRecord after) {
        return after.id() == null && (before.id() != null || !before.isOpen());
    }
}
