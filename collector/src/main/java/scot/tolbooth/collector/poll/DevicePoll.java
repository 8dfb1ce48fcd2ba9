package scot.tolbooth.collector.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Asked;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.Profiles;
import scot.tolbooth.collector.snmp.Answer;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpTarget;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** Asks one device all that its profile wants, one thing after the other, within a budget of time. */
final class DevicePoll {

    private static final int RETRIES_IN_DOUBT = 5;

    private final SnmpClient client;
    private final Supplier<Profiles> profiles;
    private final CollectorSettings settings;
    private final Clock clock;

    /** @param profiles as they are now: they may change while the service runs */
    DevicePoll(SnmpClient client, Supplier<Profiles> profiles, CollectorSettings settings, Clock clock) {
        this.client = client;
        this.profiles = profiles;
        this.settings = settings;
        this.clock = clock;
    }

    CompletableFuture<Polled> run(Device device, SnmpCredentials credentials, DeviceMemory memory) {
        return run(device, target(device, credentials), memory, () -> {});
    }

    /** @param heard is told at once when the device answers, long before all is read */
    CompletableFuture<Polled> run(Device device, SnmpCredentials credentials, DeviceMemory memory, Runnable heard) {
        return run(device, target(device, credentials), memory, heard);
    }

    /**
     * Polls one that was silent the last time. On a line on which much gets lost many more requests are needed to tell
     * that nobody is there: they follow each other twice as fast.
     */
    CompletableFuture<Polled> runInDoubt(
            Device device, SnmpCredentials credentials, DeviceMemory memory, Runnable heard) {
        SnmpTarget usual = target(device, credentials);
        SnmpTarget insistent = new SnmpTarget(
                usual.address(),
                usual.port(),
                usual.credentials(),
                usual.timeout().dividedBy(2),
                Math.max(usual.retries(), RETRIES_IN_DOUBT));
        return run(device, insistent, memory, heard);
    }

    private CompletableFuture<Polled> run(Device device, SnmpTarget target, DeviceMemory memory, Runnable heard) {
        Instant begun = clock.instant();
        return client.get(target, StandardObjects.SYSTEM).thenCompose(answer -> {
            if (answer instanceof Answer.Answered system) {
                heard.run();
                return new Reading(device, target, memory, system, begun).run();
            }
            return CompletableFuture.completedFuture(
                    answer instanceof Answer.Refused refused
                            ? new Polled.Refusal(refused.reason())
                            : new Polled.Silence(answer instanceof Answer.TimedOut silence ? silence.reason() : ""));
        });
    }

    void forget(Device device, SnmpCredentials credentials) {
        client.forget(target(device, credentials));
    }

    private SnmpTarget target(Device device, SnmpCredentials credentials) {
        return new SnmpTarget(device.address(), device.port(), credentials, settings.timeout(), settings.retries());
    }

    /** The rest of a poll, once the device has answered. */
    private final class Reading {

        private final SnmpTarget target;
        private final Instant begun;
        private final Instant at = clock.instant();
        private final Answer.Answered system;
        private final Profile profile;
        private final DeviceMemory.@Nullable Full full;
        private final Asked asked;
        private final SortedMap<Oid, SnmpValue> values = new TreeMap<>();
        private final List<String> remarks = new ArrayList<>();
        private boolean complete = true;
        private Instant counted = at;

        private Reading(Device device, SnmpTarget target, DeviceMemory memory, Answer.Answered system, Instant begun) {
            this.target = target;
            this.system = system;
            this.begun = begun;
            this.profile = profile(device);
            this.full = memory.full() != null && !isFullDue(memory, memory.full()) ? memory.full() : null;
            this.asked = full == null ? profile.all() : full.fast();
            values.putAll(system.values());
        }

        private Profile profile(Device device) {
            Profiles known = profiles.get();
            String wanted = device.profile();
            Profile chosen = known.choose(wanted, objectId(system.values()), description(system.values()));
            if (wanted != null && !wanted.equals(chosen.name())) {
                remarks.add("no profile is called " + wanted + ", so it is read as " + chosen.name());
            }
            return chosen;
        }

        /** After a restart, or a change of the table, an ifIndex may mean another interface: all names are read anew. */
        private boolean isFullDue(DeviceMemory memory, DeviceMemory.Full before) {
            return !before.profile().equals(profile.origin())
                    || !at.isBefore(before.at().plus(settings.slowInterval()))
                    || !Objects.equals(before.tableChanged(), DeviceClocks.tableChanged(system.values()))
                    || memory.clock() == null
                    || DeviceClocks.read(system.values(), at).restartedSince(memory.clock());
        }

        private CompletableFuture<Polled> run() {
            return client.get(target, asked.objects(), left())
                    .thenCompose(answer -> {
                        take(answer);
                        return complete ? walk(columns()) : CompletableFuture.completedFuture(answer);
                    })
                    .thenCompose(answer -> {
                        take(answer);
                        return complete && needsNarrow()
                                ? walk(StandardObjects.NARROW_INTERFACE_COLUMNS)
                                : CompletableFuture.completedFuture(answer);
                    })
                    .thenApply(answer -> {
                        take(answer);
                        client.sharesEngineWith(target)
                                .ifPresent(other -> remarks.add("shares its SNMP engine ID with " + other));
                        return new Polled.Answers(
                                profile, at, counted, system.took(), values, full, complete, List.copyOf(remarks));
                    });
        }

        private CompletableFuture<Answer> walk(java.util.Collection<Oid> columns) {
            Instant from = clock.instant();
            return client.walk(target, columns, left()).thenApply(answer -> {
                counted = from.plus(Duration.between(from, clock.instant()).dividedBy(2));
                return answer;
            });
        }

        /** Of the budget of the whole poll. */
        private Duration left() {
            Duration left = settings.timeBudget().minus(Duration.between(begun, clock.instant()));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private Set<Oid> columns() {
            Set<Oid> columns = new LinkedHashSet<>(StandardObjects.FAST_INTERFACE_COLUMNS);
            if (full == null) {
                columns.addAll(StandardObjects.SLOW_INTERFACE_COLUMNS);
            }
            columns.addAll(asked.columns());
            return columns;
        }

        private boolean needsNarrow() {
            return !(full != null && full.wide()) && !InterfaceTable.isWide(new Collected(values));
        }

        private void take(Answer answer) {
            if (answer instanceof Answer.Answered answered) {
                values.putAll(answered.values());
                answered.remarks().stream()
                        .filter(remark -> !remarks.contains(remark))
                        .forEach(remarks::add);
                complete &= !answered.remarks().contains(Answer.OUT_OF_TIME);
            } else if (complete) {
                complete = false;
                remarks.add(
                        answer instanceof Answer.Refused refused
                                ? refused.reason()
                                : "stopped answering during the poll");
            }
        }
    }

    static Oid objectId(Map<Oid, SnmpValue> system) {
        return system.get(StandardObjects.SYS_OBJECT_ID) instanceof SnmpValue.Identifier identifier
                ? identifier.oid()
                : Oid.of();
    }

    static String description(Map<Oid, SnmpValue> system) {
        return system.get(StandardObjects.SYS_DESCR) instanceof SnmpValue.Octets octets ? octets.text() : "";
    }
}
