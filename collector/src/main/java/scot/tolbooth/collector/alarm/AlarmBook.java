package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what was decided about alarms: each decision with its event in one transaction. */
final class AlarmBook {

    private static final String SERVICE = "tolbooth";

    private final JdbcAlarms store;
    private final TransactionTemplate transactions;
    private final Duration reopenWithin;

    AlarmBook(JdbcAlarms store, TransactionTemplate transactions, Duration reopenWithin) {
        this.store = store;
        this.transactions = transactions;
        this.reopenWithin = reopenWithin;
    }

    List<Alarm> open() {
        return store.open();
    }

    List<Alarm> clearedSince(Instant since) {
        return store.clearedSince(since);
    }

    Instant databaseTime() {
        return store.time();
    }

    void forget(Instant before) {
        store.forget(before);
    }

    void apply(Decision decision, Impacts impacts, Instant at) {
        transactions.executeWithoutResult(status -> {
            if (decision instanceof Decision.Raise raise) {
                raise(raise, impacts, at);
            } else if (decision instanceof Decision.Clear clear) {
                end(clear.alarm(), AlarmEvent.Kind.CLEARED, clear.because(), at);
            } else if (decision instanceof Decision.Drop drop) {
                end(drop.alarm(), AlarmEvent.Kind.DROPPED, drop.because(), at);
            } else if (decision instanceof Decision.Keep keep) {
                keep(keep, at);
            }
        });
    }

    /** What is out because of an open alarm, where that changed. */
    void affect(Alarm alarm, List<String> affected) {
        if (!alarm.affected().equals(affected)) {
            store.affect(alarm.id(), affected);
        }
    }

    private void raise(Decision.Raise raise, Impacts impacts, Instant at) {
        Optional<Long> again = store.reopen(raise, at, at.minus(reopenWithin));
        if (again.isPresent()) {
            add(again.get(), AlarmEvent.Kind.RAISED_AGAIN, raise.signal().detail(), at);
            return;
        }
        store.insert(raise, impacts.of(raise.signal()), at)
                .ifPresent(id -> add(id, AlarmEvent.Kind.RAISED, raise.signal().detail(), at));
    }

    private void end(Alarm alarm, AlarmEvent.Kind kind, String because, Instant at) {
        if (store.end(alarm.id(), at, because)) {
            add(alarm.id(), kind, because, at);
        }
    }

    private void keep(Decision.Keep keep, Instant at) {
        store.keep(keep);
        if (keep.flapping() && !keep.alarm().flapping()) {
            add(keep.alarm().id(), AlarmEvent.Kind.FLAPPING, "it keeps changing", at);
        }
        if (keep.muted() != null && keep.alarm().muted() == null) {
            add(keep.alarm().id(), AlarmEvent.Kind.MUTED, keep.muted(), at);
        }
    }

    private void add(long alarm, AlarmEvent.Kind kind, String text, Instant at) {
        store.add(alarm, new AlarmEvent(at, kind, SERVICE, text));
    }
}
