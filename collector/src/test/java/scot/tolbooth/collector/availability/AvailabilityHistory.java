package scot.tolbooth.collector.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** What every history of states must do: that on a database, which another test opened, and that in memory. */
public final class AvailabilityHistory {

    private static final StateSubject ROUTER = StateSubject.of(new DeviceName("rtr"));

    private AvailabilityHistory() {}

    /** Records some changes and reckons with them. */
    public static void check(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Instant noon) {
        check(new JdbcStateHistory(jdbc, batches), noon);
    }

    static void check(StateHistory store, Instant noon) {
        HistoryRecorder recorder = new HistoryRecorder(store);
        recorder.record(view(noon, OperationalState.UP, noon));
        recorder.record(view(noon.plusSeconds(60), OperationalState.UP, noon));
        // Known at the second unanswered poll, begun with the first.
        recorder.record(view(noon.plusSeconds(120), OperationalState.DOWN, noon.plusSeconds(100)));
        // Another process takes over after a while in which nobody watched.
        new HistoryRecorder(store).record(view(noon.plusSeconds(720), OperationalState.UP, noon.plusSeconds(700)));

        Period period = new Period(noon, noon.plusSeconds(1000));
        assertThat(store.within(ROUTER, period))
                .extracting(StateChange::state)
                .containsExactly(OperationalState.UP, OperationalState.DOWN, OperationalState.UP);
        assertThat(store.unwatched(period)).containsExactly(new Period(noon.plusSeconds(120), noon.plusSeconds(720)));
        Availability availability =
                AvailabilityRule.of(period, store.within(ROUTER, period), store.unwatched(period), List.of(period));
        assertThat(availability.out()).isEqualTo(Duration.ofSeconds(20));
        assertThat(availability.time(OperationalState.UNKNOWN)).isEqualTo(Duration.ofMinutes(10));
        assertThat(availability.served()).isEqualTo(Duration.ofSeconds(380));
        assertThat(store.within(ROUTER, new Period(noon.plusSeconds(110), noon.plusSeconds(115))))
                .extracting(StateChange::at)
                .containsExactly(noon.plusSeconds(100));
    }

    private static EstateView view(Instant at, OperationalState state, Instant since) {
        Standing standing =
                new Standing(ROUTER, "rtr", new SiteCode("LIB-001"), state, "because", since, null, null, false, null);
        return new EstateView(at, List.of(standing), List.of(), List.of());
    }
}
