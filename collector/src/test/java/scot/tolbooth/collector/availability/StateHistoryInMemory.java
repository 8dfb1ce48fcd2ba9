package scot.tolbooth.collector.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.StateSubject;

/** {@link StateHistory} without a database. */
final class StateHistoryInMemory implements StateHistory {

    private final Map<StateSubject, TreeMap<Instant, StateChange>> changes = new HashMap<>();
    private final List<Period> unwatched = new ArrayList<>();
    private @Nullable Instant watched;

    @Override
    public List<StateChange> latest() {
        return changes.values().stream().map(of -> of.lastEntry().getValue()).toList();
    }

    @Override
    public Optional<StateChange> latest(StateSubject subject) {
        return Optional.ofNullable(changes.get(subject))
                .map(of -> of.lastEntry().getValue());
    }

    @Override
    public List<StateChange> within(StateSubject subject, Period period) {
        TreeMap<Instant, StateChange> of = changes.getOrDefault(subject, new TreeMap<>());
        Instant before = of.floorKey(period.from());
        return List.copyOf(of.subMap(before == null ? period.from() : before, true, period.to(), false)
                .values());
    }

    @Override
    public void insert(Collection<StateChange> all) {
        all.forEach(change -> changes.computeIfAbsent(change.subject(), subject -> new TreeMap<>())
                .put(change.at(), change));
    }

    @Override
    public Optional<Instant> watchedAt() {
        return Optional.ofNullable(watched);
    }

    @Override
    public void watched(Instant at) {
        watched = at;
    }

    @Override
    public void unwatched(Instant since, Instant until) {
        unwatched.add(new Period(since, until));
    }

    @Override
    public List<Period> unwatched(Period period) {
        return unwatched.stream()
                .filter(gap -> gap.from().isBefore(period.to()) && gap.to().isAfter(period.from()))
                .toList();
    }
}
