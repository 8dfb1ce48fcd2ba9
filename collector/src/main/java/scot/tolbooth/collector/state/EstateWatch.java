package scot.tolbooth.collector.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Looks at the whole estate on a collector: at what its polls found, and at the inventory as it was seconds ago. */
public final class EstateWatch {

    private static final Duration INVENTORY_AGE = Duration.ofSeconds(10);

    private final Sites sites;
    private final Devices devices;
    private final Circuits circuits;
    private final Rollout rollout;
    private final MaintenanceWindows windows;
    private final RetiredAccessPoints retired;
    private final StateRecorder recorder;
    private final InterfaceLevels levels;
    private final EchoWitness echoes;
    private final Clock clock;
    private @Nullable Inventory inventory;

    EstateWatch(
            Sites sites,
            Devices devices,
            Circuits circuits,
            Rollout rollout,
            MaintenanceWindows windows,
            RetiredAccessPoints retired,
            StateRecorder recorder,
            InterfaceLevels levels,
            EchoWitness echoes,
            Clock clock) {
        this.sites = sites;
        this.devices = devices;
        this.circuits = circuits;
        this.rollout = rollout;
        this.windows = windows;
        this.retired = retired;
        this.recorder = recorder;
        this.levels = levels;
        this.echoes = echoes;
        this.clock = clock;
    }

    private record Inventory(
            Instant at,
            List<Site> sites,
            List<Device> devices,
            List<Circuit> circuits,
            Map<SiteCode, RolloutState> rollout,
            Retirements retired) {

        boolean isLive(SiteCode site) {
            return Optional.ofNullable(rollout.get(site))
                    .map(RolloutState::isLive)
                    .orElse(true);
        }
    }

    public synchronized EstateView look() {
        Instant now = clock.instant();
        Inventory known = inventory;
        if (known == null || known.at().plus(INVENTORY_AGE).isBefore(now)) {
            known = new Inventory(now, sites.all(), devices.all(), circuits.all(), rollout.states(), retired.current());
            inventory = known;
        }
        StateRecorder.Snapshot polls = recorder.snapshot();
        EstateFacts facts = new EstateFacts(
                known.devices(),
                polls.devices(),
                known.retired().present(polls.accessPoints()),
                known::isLive,
                windows.now(),
                echoes.silentThatEcho(),
                now);
        return EstateViews.of(facts, known.sites(), known.circuits(), levels);
    }
}
