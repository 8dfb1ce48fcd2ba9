package scot.tolbooth.collector.ping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.collector.state.EchoWitness;
import scot.tolbooth.inventory.device.DeviceName;

/** What pings say, on any node: as readings beside those of the polls, and of devices that do not answer polls. */
public final class Pings implements LatestReadings, EchoWitness {

    private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(2);
    private static final String SOURCE = "ICMP echo";

    private final JdbcPings store;
    private final LatestReadings polled;
    private final Clock clock;
    private final Duration recent;

    /**
     * @param polled the readings that polls brought
     * @param interval from one round of pings to the next: what a round found holds until the one after it is through
     */
    Pings(JdbcPings store, LatestReadings polled, Clock clock, Duration interval) {
        this.store = store;
        this.polled = polled;
        this.clock = clock;
        Duration twoRounds = interval.multipliedBy(2);
        this.recent = twoRounds.compareTo(SHORTEST_MEMORY) > 0 ? twoRounds : SHORTEST_MEMORY;
    }

    @Override
    public List<Reading> of(DeviceName device) {
        List<Reading> readings = new ArrayList<>(polled.of(device));
        store.of(device).ifPresent(ping -> add(readings, ping));
        return List.copyOf(readings);
    }

    @Override
    public Map<DeviceName, Instant> silentThatEcho() {
        return store.silentThatEcho(clock.instant().minus(recent));
    }

    /** How pinging stands; empty where it is not switched on. */
    public Optional<PingStanding> standing() {
        return store.standing(clock.instant().minus(LONGEST_INTERVAL));
    }

    private static void add(List<Reading> readings, Ping ping) {
        PingPoints.fields(ping.echoes())
                .forEach((field, value) ->
                        readings.add(new Reading("device", new TreeMap<>(), field, value, null, ping.at(), SOURCE)));
    }
}
