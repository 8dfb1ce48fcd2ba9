package scot.tolbooth.collector.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import scot.tolbooth.collector.snmp.SnmpClient;

/** Counts polls by outcome; no device is ever named in a tag. */
final class PollMeters {

    private final Counter answered;
    private final Counter silent;
    private final Counter refused;
    private final Counter broken;
    private final Counter undecided;
    private final Counter rejected;
    private final Timer duration;
    private final Timer lateness;

    PollMeters(MeterRegistry meters, SnmpClient client) {
        answered = meters.counter("tolbooth.polls", "outcome", "answered");
        silent = meters.counter("tolbooth.polls", "outcome", "silent");
        refused = meters.counter("tolbooth.polls", "outcome", "refused");
        broken = meters.counter("tolbooth.polls", "outcome", "broken");
        undecided = meters.counter("tolbooth.polls.undecided");
        rejected = meters.counter("tolbooth.poll.values.rejected");
        duration = meters.timer("tolbooth.poll.duration");
        lateness = Timer.builder("tolbooth.poll.lateness")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("tolbooth.snmp.requests.outstanding", client, SnmpClient::outstanding);
        meters.gauge("tolbooth.snmp.requests.held_back", client, SnmpClient::heldBack);
    }

    void count(Polled polled, Duration took) {
        duration.record(took);
        if (polled instanceof Polled.Answers) {
            answered.increment();
        } else {
            (polled instanceof Polled.Refusal ? refused : silent).increment();
        }
    }

    /** How long after its moment a poll starts. */
    void late(Duration by) {
        lateness.record(by);
    }

    void rejected(int values) {
        rejected.increment(values);
    }

    /** Silence that says nothing, for this process was itself too late. */
    void undecided() {
        undecided.increment();
    }

    void broken() {
        broken.increment();
    }
}
