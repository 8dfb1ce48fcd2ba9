package scot.tolbooth.collector.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.calendar.OpeningHours;

/** The availability of everything that has a state, over any period, on any node. */
public final class Availabilities {

    private final StateHistory store;
    private final Clock clock;

    public Availabilities(JdbcClient jdbc, DataSource dataSource, Clock clock) {
        this(new JdbcStateHistory(jdbc, new NamedParameterJdbcTemplate(dataSource)), clock);
    }

    Availabilities(StateHistory store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How much of a period something served people. What is to come does not count.
     *
     * @param hours the hours that count; absent: all
     */
    public Availability of(StateSubject subject, Period period, @Nullable OpeningHours hours) {
        Instant now = clock.instant();
        Period past = period.to().isAfter(now) && period.from().isBefore(now) ? new Period(period.from(), now) : period;
        List<Period> counted = hours == null
                ? List.of(past)
                : hours.within(past.from(), past.to()).stream()
                        .map(open -> new Period(open.from(), open.to()))
                        .toList();
        return AvailabilityRule.of(past, store.within(subject, past), store.unwatched(past), counted);
    }

    /** The last change of state of something; empty where it was never watched. */
    public Optional<StateChange> latest(StateSubject subject) {
        return store.latest(subject);
    }
}
