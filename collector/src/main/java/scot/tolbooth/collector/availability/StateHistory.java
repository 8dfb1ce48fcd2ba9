package scot.tolbooth.collector.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.collector.state.StateSubject;

/** What is kept of how everything stood, and of when nobody watched. */
interface StateHistory {

    /** The last change of everything. */
    List<StateChange> latest();

    Optional<StateChange> latest(StateSubject subject);

    /** The changes of one thing between two instants, with the one before the first. */
    List<StateChange> within(StateSubject subject, Period period);

    /** A second change of the same thing at the same instant takes the place of the first. */
    void insert(Collection<StateChange> changes);

    /** When somebody watched last; empty if nobody ever did. */
    Optional<Instant> watchedAt();

    void watched(Instant at);

    void unwatched(Instant since, Instant until);

    /** When nobody watched, of what reaches into the period, in order. */
    List<Period> unwatched(Period period);
}
