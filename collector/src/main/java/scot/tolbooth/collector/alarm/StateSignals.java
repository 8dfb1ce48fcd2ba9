package scot.tolbooth.collector.alarm;

import java.util.List;
import java.util.stream.Stream;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;

/** What the rules about states see in the estate: devices, access points and circuits that are down of themselves. */
final class StateSignals {

    private StateSignals() {}

    static List<Signal> of(EstateView view) {
        return Stream.concat(view.standings().stream(), view.circuits().stream().map(EstateView.CircuitView::standing))
                .filter(standing -> !standing.derived())
                .flatMap(StateSignals::of)
                .toList();
    }

    private static Stream<Signal> of(Standing standing) {
        return standing.subject().kind() == StateSubject.Kind.DEVICE
                ? Stream.of(
                        signal(AlarmRule.DEVICE_DOWN, standing, down(standing)),
                        signal(AlarmRule.DEVICE_DEGRADED, standing, degraded(standing)))
                : Stream.of(signal(rule(standing.subject().kind()), standing, down(standing)));
    }

    private static AlarmRule rule(StateSubject.Kind kind) {
        return kind == StateSubject.Kind.CIRCUIT ? AlarmRule.CIRCUIT_DOWN : AlarmRule.ACCESS_POINT_DOWN;
    }

    private static Signal signal(AlarmRule rule, Standing standing, Verdict verdict) {
        return new Signal(
                AlarmKey.of(rule, standing.subject()), standing.name(), standing.site(), verdict, standing.reason());
    }

    private static Verdict down(Standing standing) {
        return switch (standing.state()) {
            case UP, DEGRADED -> new Verdict.Good();
            case DOWN -> new Verdict.Bad(standing.since());
            case UNREACHABLE -> standing.ask() == null ? new Verdict.Explained() : new Verdict.Unknown();
            case UNKNOWN -> new Verdict.Unknown();
            case MAINTENANCE -> new Verdict.Maintenance(standing.reason());
            case NOT_LIVE -> new Verdict.Gone(standing.reason());
        };
    }

    private static Verdict degraded(Standing standing) {
        return standing.state() == OperationalState.DEGRADED
                ? new Verdict.Bad(standing.since())
                : standing.state().isOut() ? new Verdict.Unknown() : down(standing);
    }

    /** What a rule about more than the state of something may say of it: nothing while it does not serve. */
    static Verdict unless(Standing standing, Verdict verdict) {
        return standing.state().isServing()
                ? verdict
                : standing.state().isOut() ? new Verdict.Unknown() : down(standing);
    }
}
