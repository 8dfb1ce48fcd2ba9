package scot.tolbooth.radius.protocol;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import scot.tolbooth.radius.nas.NasDirectory;
import scot.tolbooth.radius.nas.SigningHabits;

/** What every port of a server shares. */
record EdgeParts(
        NasDirectory directory,
        SigningHabits signing,
        List<RequestHandler> handlers,
        RateLimit rateLimit,
        InFlight inFlight,
        RadiusCounters counters,
        RadSecConnections connections,
        Clock clock,
        Duration rejectDelay) {

    RequestHandler handler(RadiusService service) {
        for (RequestHandler handler : handlers) {
            if (handler.serves() == service) {
                return handler;
            }
        }
        throw new IllegalStateException("nobody serves " + service);
    }
}
