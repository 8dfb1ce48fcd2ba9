package scot.tolbooth.collector.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;

/** Writes down every change of state, and when nobody watched. One writer. */
public final class HistoryRecorder {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final StateHistory store;
    private final Map<StateSubject, StateChange> last = new HashMap<>();
    private boolean loaded;

    HistoryRecorder(StateHistory store) {
        this.store = store;
    }

    /** Takes how everything stands now. What fails to be written is written the next time. */
    public synchronized void record(EstateView view) {
        Optional<Instant> watched = store.watchedAt();
        watched.filter(then -> then.plus(LONGEST_PAUSE).isBefore(view.at()))
                .ifPresent(then -> store.unwatched(then, view.at()));
        if (!loaded
                || watched.filter(then -> then.isAfter(view.at().minus(LONGEST_PAUSE)))
                        .isEmpty()) {
            // Another node may have written meanwhile.
            last.clear();
            store.latest().forEach(change -> last.put(change.subject(), change));
            loaded = true;
        }
        List<StateChange> changes = new ArrayList<>();
        for (Standing standing : view.all()) {
            HistoryRule.next(last.get(standing.subject()), standing, view.at()).ifPresent(changes::add);
        }
        store.insert(changes);
        store.watched(view.at());
        changes.forEach(change -> last.put(change.subject(), change));
    }
}
