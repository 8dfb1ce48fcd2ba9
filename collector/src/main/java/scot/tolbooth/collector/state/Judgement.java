package scot.tolbooth.collector.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** Judges what polls found by what else is known: whether the site is live, announced work, age, and silence above. */
final class Judgement {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final EstateFacts facts;
    private final Ancestry ancestry;
    private final Map<DeviceName, DeviceRecord> records = new HashMap<>();

    Judgement(EstateFacts facts, Ancestry ancestry) {
        this.facts = facts;
        this.ancestry = ancestry;
        facts.records().forEach(row -> records.put(row.device(), row));
    }

    /**
     * What polls found.
     *
     * @param site where it stands
     * @param device by which it is known in the inventory, or else the device that reports it
     * @param source the device whose polls tell of it
     * @param asked when that was last asked; absent if never
     */
    record Found(
            SiteCode site,
            Device device,
            OperationalState state,
            String reason,
            Instant since,
            DeviceName source,
            @Nullable Instant asked) {}

    /**
     * What it amounts to.
     *
     * @param cause what makes it unreachable, or may do so
     * @param ask what must be polled before more can be said
     */
    record Verdict(
            OperationalState state,
            String reason,
            @Nullable DeviceName cause,
            @Nullable DeviceName ask) {

        static Verdict of(OperationalState state, String reason) {
            return new Verdict(state, reason, null, null);
        }
    }

    Optional<DeviceRecord> record(DeviceName device) {
        return Optional.ofNullable(records.get(device));
    }

    /** @param reachedThrough whether what stands above the device in the inventory stands above what was found */
    Verdict of(Found found, boolean reachedThrough) {
        if (!facts.isLive().test(found.site())) {
            return Verdict.of(OperationalState.NOT_LIVE, "the site is not live yet: " + found.reason());
        }
        Optional<MaintenanceWindow> work = facts.maintenance()
                .covering(Stream.concat(Stream.of(Scope.of(found.site())), ancestry.scopes(found.device())));
        if (work.isPresent()) {
            return Verdict.of(
                    OperationalState.MAINTENANCE, "%s; %s".formatted(work.get().reason(), found.reason()));
        }
        if (isStale(found)) {
            return Verdict.of(OperationalState.UNKNOWN, "not polled since; then: " + found.reason());
        }
        if (found.state() == OperationalState.DOWN && isThere(found)) {
            return Verdict.of(
                    OperationalState.DEGRADED, "answers ping but not SNMP, so it cannot be watched: " + found.reason());
        }
        return found.state() == OperationalState.DOWN && reachedThrough
                ? silence(found)
                : Verdict.of(found.state(), found.reason());
    }

    private Verdict silence(Found found) {
        List<DeviceRecord> above = ancestry.above(found.device()).stream()
                .filter(device -> facts.isLive().test(device.site()))
                .flatMap(device -> record(device.name()).stream())
                .filter(row -> !echoes(row))
                .toList();
        Silence silence = Silence.of(found.since(), found.asked(), above);
        if (silence instanceof Silence.Behind behind) {
            return new Verdict(
                    OperationalState.UNREACHABLE, "unreachable because of " + behind.cause(), behind.cause(), null);
        }
        if (silence instanceof Silence.Asking asking) {
            return new Verdict(
                    OperationalState.UNREACHABLE,
                    "%s; whether because of %s is being asked".formatted(found.reason(), asking.parent()),
                    asking.parent(),
                    asking.parent());
        }
        if (silence instanceof Silence.Held held) {
            return new Verdict(
                    OperationalState.UNREACHABLE,
                    "was unreachable because of %s, which answers again; is being asked".formatted(held.parent()),
                    held.parent(),
                    found.source());
        }
        return Verdict.of(OperationalState.DOWN, found.reason());
    }

    /** Whether it is polled itself and answers pings though no polls: what is there is not down. */
    private boolean isThere(Found found) {
        DeviceName device = found.device().name();
        return device.equals(found.source())
                && record(device).filter(this::echoes).isPresent();
    }

    /** Whether it has answered a ping since it stopped to answer polls. */
    private boolean echoes(DeviceRecord row) {
        Instant echo = facts.echoes().get(row.device());
        return echo != null && echo.isAfter(row.began());
    }

    private boolean isStale(Found found) {
        if (found.asked() == null) {
            return false;
        }
        Duration interval = found.device().pollInterval();
        Duration pause = interval.compareTo(LONGEST_PAUSE) > 0 ? interval : LONGEST_PAUSE;
        return facts.now().isAfter(found.asked().plus(pause.multipliedBy(2)).plus(SLACK));
    }
}
