package scot.tolbooth.collector.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.state.InterfaceLevels;
import scot.tolbooth.collector.state.PollReport;
import scot.tolbooth.collector.state.PollRequests;
import scot.tolbooth.collector.state.StateRecorder;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** Polls the whole inventory: asked every second who is due, it starts their polls and takes in what came of others. */
final class Poller implements PollRequests {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration RELOAD = Duration.ofSeconds(4);
    private static final int SILENCES_BEYOND_DOUBT = 6;
    private static final Duration STUCK_AFTER = Duration.ofMinutes(15);

    private final Devices devices;
    private final DevicePoll poll;
    private final PollSchedule schedule;
    private final StateRecorder states;
    private final LatestPolls latest;
    private final TimeSeries series;
    private final InterfaceLevels levels;
    private final PollMeters meters;
    private final OwnPace pace;
    private final Clock clock;
    private final Map<DeviceName, Integer> silences = new ConcurrentHashMap<>();
    private final Map<DeviceName, Known> known = new ConcurrentHashMap<>();
    private final Map<DeviceName, DeviceMemory> memories = new ConcurrentHashMap<>();
    private Map<String, String> accessPointSites = Map.of();
    private @Nullable Instant loaded;

    Poller(
            Devices devices,
            DevicePoll poll,
            PollSchedule schedule,
            StateRecorder states,
            LatestPolls latest,
            TimeSeries series,
            InterfaceLevels levels,
            PollMeters meters,
            OwnPace pace,
            Clock clock) {
        this.devices = devices;
        this.poll = poll;
        this.schedule = schedule;
        this.states = states;
        this.latest = latest;
        this.series = series;
        this.levels = levels;
        this.meters = meters;
        this.pace = pace;
        this.clock = clock;
    }

    /** Does what is due now and returns at once. Whatever fails is tried again at the next tick. */
    void tick() {
        try {
            Instant now = clock.instant();
            if (loaded == null || !now.isBefore(loaded.plus(RELOAD))) {
                reload(now);
                loaded = now;
            }
            List<Device> due;
            synchronized (schedule) {
                due = schedule.due(now);
            }
            due.forEach(this::start);
            flush();
        } catch (RuntimeException failure) {
            // The edge of the polling loop: the world may be away for a while, the loop goes on.
            LOG.warn("Polling is hindered and goes on: {}", failure.toString());
        }
    }

    @Override
    public void askNow(DeviceName device) {
        synchronized (schedule) {
            schedule.askNow(device, clock.instant());
        }
    }

    /** Writes states and readings that wait. */
    void flush() {
        states.flush();
        latest.flush();
    }

    private void reload(Instant now) {
        List<Device> all = devices.all();
        Map<String, String> sites = new HashMap<>();
        all.stream()
                .filter(device -> device.kind() == DeviceKind.ACCESS_POINT)
                .forEach(device -> sites.put(
                        device.name().value().toLowerCase(Locale.ROOT),
                        device.site().value()));
        accessPointSites = Map.copyOf(sites);
        List<DeviceName> gone;
        synchronized (schedule) {
            gone = schedule.update(all, now);
        }
        for (DeviceName name : gone) {
            Known last = known.remove(name);
            if (last != null) {
                last.credentials.ifPresent(credentials -> poll.forget(last.device, credentials));
            }
            memories.remove(name);
            silences.remove(name);
            states.forget(name);
            levels.forget(name);
            latest.remove(name);
        }
    }

    private void start(Device device) {
        try {
            Optional<SnmpCredentials> credentials = credentials(device);
            if (credentials.isEmpty()) {
                states.record(new PollReport(device.name(), clock.instant(), new PollReport.NotAsked()));
                done(device, true);
                return;
            }
            Instant begun = clock.instant();
            long mark = pace.mark();
            DeviceMemory memory = memories.getOrDefault(device.name(), DeviceMemory.NONE);
            ask(device, credentials.get(), memory)
                    // Every poll keeps its budget; whatever did not would keep its device from ever being asked again.
                    .orTimeout(STUCK_AFTER.toSeconds(), TimeUnit.SECONDS)
                    .thenAccept(polled -> {
                        meters.count(polled, Duration.between(begun, clock.instant()));
                        if (polled instanceof Polled.Silence && !pace.keptSince(mark)) {
                            undecided(device);
                        } else {
                            take(device, polled, memory, begun);
                            done(device, !(polled instanceof Polled.Silence));
                        }
                    })
                    .exceptionally(failure -> {
                        broken(device, failure);
                        return null;
                    });
        } catch (RuntimeException failure) {
            // An edge too: a device that cannot be asked hinders no other.
            broken(device, failure);
        }
    }

    private CompletableFuture<Polled> ask(Device device, SnmpCredentials credentials, DeviceMemory memory) {
        int silent = silences.getOrDefault(device.name(), 0);
        if (silent == 0) {
            return poll.run(device, credentials, memory);
        }
        Runnable heard = () -> states.record(new PollReport(device.name(), clock.instant(), new PollReport.Heard()));
        return silent < SILENCES_BEYOND_DOUBT
                ? poll.runInDoubt(device, credentials, memory, heard)
                : poll.run(device, credentials, memory, heard);
    }

    /** Nobody knows whether it answered: this process was too late to see. It is asked again. */
    private void undecided(Device device) {
        meters.undecided();
        synchronized (schedule) {
            schedule.undecided(device.name(), clock.instant());
        }
    }

    private void broken(Device device, Throwable failure) {
        meters.broken();
        LOG.warn("The poll of {} failed and will be tried again", device.name(), failure);
        done(device, false);
    }

    private void done(Device device, boolean answered) {
        synchronized (schedule) {
            schedule.done(device.name(), answered, clock.instant());
        }
    }

    private void take(Device device, Polled polled, DeviceMemory memory, Instant begun) {
        if (polled instanceof Polled.Silence) {
            silences.merge(device.name(), 1, Integer::sum);
        } else {
            silences.remove(device.name());
        }
        if (polled instanceof Polled.Answers answers) {
            Interpretation.Outcome outcome = Interpretation.unseen(device, answers, memory, this::siteOf);
            memories.put(device.name(), outcome.memory());
            meters.rejected(outcome.rejected());
            latest.put(new LatestPolls.Latest(device, answers, memory, this::siteOf));
            series.write(outcome.sheet().points());
            levels.take(device.name(), outcome.sheet().points(), answers.complete());
            states.record(outcome.report());
            return;
        }
        Instant now = clock.instant();
        if (polled instanceof Polled.Refusal refusal) {
            states.record(new PollReport(device.name(), now, new PollReport.Refused(refusal.reason())));
        } else if (polled instanceof Polled.Silence silence) {
            states.record(new PollReport(device.name(), begun, new PollReport.Silent(silence.reason())));
            series.write(List.of(new Point("device", deviceTags(device), Map.of("up", 0.0), now)));
        }
    }

    private Optional<String> siteOf(String accessPoint) {
        return Optional.ofNullable(accessPointSites.get(accessPoint.toLowerCase(Locale.ROOT)));
    }

    private static SortedMap<String, String> deviceTags(Device device) {
        return new TreeMap<>(Map.of(
                "site",
                device.site().value(),
                "device",
                device.name().value(),
                "kind",
                device.kind().word()));
    }

    /** Opened once for each version of a device. */
    private Optional<SnmpCredentials> credentials(Device device) {
        Known before = known.get(device.name());
        if (before != null && before.device.version() == device.version()) {
            return before.credentials;
        }
        Optional<SnmpCredentials> credentials = devices.credentials(device.name());
        credentials.ifPresent(opened -> poll.forget(device, opened));
        memories.remove(device.name());
        known.put(device.name(), new Known(device, credentials));
        return credentials;
    }

    private record Known(Device device, Optional<SnmpCredentials> credentials) {}
}
