package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.PollRequests;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.device.DeviceName;

/** Has polled at once whatever must be known before something is called down; nothing more often than it can answer. */
final class Questions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So soon after its first unanswered poll a device is asked again and again. */
    private static final Duration DOUBTFUL = Duration.ofSeconds(60);

    private final PollRequests polls;
    private final Map<DeviceName, Instant> asked = new HashMap<>();

    Questions(PollRequests polls) {
        this.polls = polls;
    }

    void ask(EstateView view) {
        asked.values().removeIf(at -> !view.at().isBefore(at.plus(PATIENCE)));
        view.standings().stream()
                .flatMap(standing -> question(standing, view.at()).stream())
                .distinct()
                .filter(device -> asked.putIfAbsent(device, view.at()) == null)
                .forEach(polls::askNow);
    }

    private static Optional<DeviceName> question(Standing standing, Instant at) {
        boolean fallen = standing.isRootCause()
                && standing.subject().kind() == StateSubject.Kind.DEVICE
                && standing.since().plus(DOUBTFUL).isAfter(at);
        return fallen ? Optional.of(new DeviceName(standing.subject().key())) : Optional.ofNullable(standing.ask());
    }
}
