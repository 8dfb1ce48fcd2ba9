package scot.tolbooth.collector.trap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import scot.tolbooth.collector.snmp.TrapPort;

/** Listens for notifications while the service runs. */
final class TrapService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrapService.class);

    private static final Duration REFRESH = Duration.ofSeconds(10);

    private final TrapSettings settings;
    private final KnownSources sources;
    private final Traps traps;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private @Nullable TrapPort port;
    private @Nullable ScheduledFuture<?> refreshing;

    TrapService(TrapSettings settings, KnownSources sources, Traps traps, TaskScheduler scheduler, Clock clock) {
        this.settings = settings;
        this.sources = sources;
        this.traps = traps;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.trapPort() < 0) {
            return;
        }
        try {
            TrapPort opened = new TrapPort(settings.trapPort(), sources, traps, System::nanoTime, clock);
            LOG.info("SNMP notifications are taken on UDP port {}", opened.port());
            port = opened;
            refreshing = scheduler.scheduleWithFixedDelay(sources::refresh, REFRESH);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "tolbooth.collector.trap-port: UDP port %d cannot be listened on: %s"
                            .formatted(settings.trapPort(), taken.getMessage()),
                    taken);
        }
    }

    /** The port on which it listens; 0 while it does not. */
    synchronized int port() {
        return port == null ? 0 : port.port();
    }

    @Override
    public synchronized void stop() {
        TrapPort open = port;
        port = null;
        if (refreshing != null) {
            refreshing.cancel(false);
            refreshing = null;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("The port for SNMP notifications cannot be closed", failure);
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return port != null;
    }
}
