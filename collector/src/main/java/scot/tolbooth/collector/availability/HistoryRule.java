package scot.tolbooth.collector.availability;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.Standing;

/** What of how something stands is worth a line of its history. */
final class HistoryRule {

    private HistoryRule() {}

    static Optional<StateChange> next(@Nullable StateChange last, Standing now, Instant at) {
        if (last != null && last.state() == now.state()) {
            return Optional.empty();
        }
        return Optional.of(new StateChange(now.subject(), now.site(), since(last, now, at), now.state(), now.reason()));
    }

    /**
     * Silence is known only at the second unanswered poll, and began with the first: such a change is dated back, but
     * never into what was announced or unknown.
     */
    private static Instant since(@Nullable StateChange last, Standing now, Instant at) {
        if (last == null) {
            return at;
        }
        boolean polled = isPolled(last.state()) && isPolled(now.state());
        return polled && now.since().isAfter(last.at()) && now.since().isBefore(at) ? now.since() : at;
    }

    private static boolean isPolled(OperationalState state) {
        return state.isServing() || state.isOut();
    }
}
