package scot.tolbooth.radius.protocol;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import scot.tolbooth.radius.nas.NasDirectory;

/** What every port of a server shares. */
record EdgeParts(
        NasDirectory directory,
        List<RequestHandler> handlers,
        Executor workers,
        InFlight inFlight,
        RadiusCounters counters,
        Clock clock,
        Duration rejectDelay) {

    RequestHandler handler(RadiusService service) {
        return handlers.stream()
                .filter(handler -> handler.serves() == service)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody serves " + service));
    }
}
