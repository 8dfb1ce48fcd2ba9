package scot.tolbooth.collector.ping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.device.Device;

/** Pings every device of the inventory that has an address in digits, once. */
final class PingRound {

    private static final Logger LOG = LoggerFactory.getLogger(PingRound.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Supplier<List<Device>> devices;
    private final Fping fping;
    private final JdbcPings store;
    private final TimeSeries series;
    private final Clock clock;
    private @Nullable String problem;

    PingRound(Supplier<List<Device>> devices, Fping fping, JdbcPings store, TimeSeries series, Clock clock) {
        this.devices = devices;
        this.fping = fping;
        this.store = store;
        this.series = series;
        this.clock = clock;
    }

    void run() {
        Map<PingAddress, List<Device>> byAddress = new LinkedHashMap<>();
        for (Device device : devices.get()) {
            PingAddress.of(device.address())
                    .ifPresent(address -> byAddress
                            .computeIfAbsent(address, unknown -> new ArrayList<>())
                            .add(device));
        }
        Fping.Outcome outcome = fping.ping(List.copyOf(byAddress.keySet()));
        Instant at = clock.instant();
        if (outcome instanceof Fping.Outcome.Answered answered) {
            take(byAddress, answered.echoes(), at);
        }
        stand(outcome instanceof Fping.Outcome.Refused refused ? refused.reason() : null, at);
    }

    private void take(Map<PingAddress, List<Device>> byAddress, Map<PingAddress, Echoes> all, Instant at) {
        List<Ping> pings = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        all.forEach((address, echoes) -> {
            for (Device device : byAddress.getOrDefault(address, List.of())) {
                Ping ping = new Ping(device.name(), at, echoes);
                pings.add(ping);
                points.add(PingPoints.of(device, ping));
            }
        });
        store.put(pings);
        store.forgetBefore(at.minus(KEPT));
        series.write(points);
    }

    private void stand(@Nullable String reason, Instant at) {
        if (reason != null && !Objects.equals(reason, problem)) {
            LOG.warn("ICMP not permitted here: {}", reason);
        }
        problem = reason;
        store.stand(new PingStanding(at, reason));
    }
}
