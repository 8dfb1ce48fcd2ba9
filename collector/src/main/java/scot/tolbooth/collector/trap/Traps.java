package scot.tolbooth.collector.trap;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.collector.snmp.TrapListener;
import scot.tolbooth.collector.snmp.TrapMessage;
import scot.tolbooth.collector.state.PollRequests;

/** Has polled at once whoever sent a notification that is worth it. What it says is not believed. */
final class Traps implements TrapListener {

    private static final Logger LOG = LoggerFactory.getLogger(Traps.class);
    private static final String COUNTER = "tolbooth.traps";

    private final KnownSources sources;
    private final PollRequests polls;
    private final MeterRegistry meters;

    Traps(KnownSources sources, PollRequests polls, MeterRegistry meters) {
        this.sources = sources;
        this.polls = polls;
        this.meters = meters;
    }

    @Override
    public void received(TrapMessage message) {
        boolean worth = TrapRule.worthALook(message.trap()).isPresent();
        count(worth ? "looked-at" : "of-no-concern");
        if (worth) {
            sources.devicesAt(message.source()).forEach(device -> {
                LOG.debug("{} sent {}: it is polled now", device.name(), TrapRule.worthALook(message.trap()));
                polls.askNow(device.name());
            });
        }
    }

    @Override
    public void dropped(InetAddress source, Dropped why) {
        count(why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void count(String outcome) {
        meters.counter(COUNTER, "outcome", outcome).increment();
    }
}
