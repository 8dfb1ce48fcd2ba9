package scot.tolbooth.collector.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
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

    private final SnmpClient client;
    private final Profiles profiles;
    private final CollectorSettings settings;
    private final Clock clock;

    DevicePoll(SnmpClient client, Profiles profiles, CollectorSettings settings, Clock clock) {
        this.client = client;
        this.profiles = profiles;
        this.settings = settings;
        this.clock = clock;
    }

    CompletableFuture<Polled> run(Device device, SnmpCredentials credentials, DeviceMemory memory) {
        SnmpTarget target =
                new SnmpTarget(device.address(), device.port(), credentials, settings.timeout(), settings.retries());
        return client.get(target, StandardObjects.SYSTEM).thenCompose(answer -> {
            if (answer instanceof Answer.Answered system) {
                return new Reading(device, target, memory, system).run();
            }
            return CompletableFuture.completedFuture(
                    answer instanceof Answer.Refused refused
                            ? new Polled.Refusal(refused.reason())
                            : new Polled.Silence(answer instanceof Answer.TimedOut silence ? silence.reason() : ""));
        });
    }

    void forget(Device device, SnmpCredentials credentials) {
        client.forget(
                new SnmpTarget(device.address(), device.port(), credentials, settings.timeout(), settings.retries()));
    }

    /** The rest of a poll, once the device has answered. */
    private final class Reading {

        private final SnmpTarget target;
        private final Instant at = clock.instant();
        private final Answer.Answered system;
        private final Profile profile;
        private final DeviceMemory memory;
        private final boolean withSlow;
        private final Map<Oid, SnmpValue> values = new TreeMap<>();
        private final List<String> remarks = new ArrayList<>();
        private boolean complete = true;

        private Reading(Device device, SnmpTarget target, DeviceMemory memory, Answer.Answered system) {
            this.target = target;
            this.system = system;
            this.memory = memory;
            this.profile = profiles.choose(device.profile(), objectId(system), description(system));
            this.withSlow = !memory.profile().equals(profile.name())
                    || !at.isBefore(memory.slowAt().plus(settings.slowInterval()));
            values.putAll(system.values());
        }

        private CompletableFuture<Polled> run() {
            return client.get(target, profile.objects(withSlow))
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
                        return new Polled.Answers(
                                profile, at, system.took(), values, withSlow, complete, List.copyOf(remarks));
                    });
        }

        private CompletableFuture<Answer> walk(java.util.Collection<Oid> columns) {
            Duration left = settings.timeBudget().minus(Duration.between(at, clock.instant()));
            return client.walk(target, columns, left.isNegative() ? Duration.ZERO : left);
        }

        private Set<Oid> columns() {
            Set<Oid> columns = new LinkedHashSet<>(StandardObjects.FAST_INTERFACE_COLUMNS);
            if (withSlow) {
                columns.addAll(StandardObjects.SLOW_INTERFACE_COLUMNS);
            }
            columns.addAll(profile.columns(withSlow));
            return columns;
        }

        private boolean needsNarrow() {
            return !(memory.wide() && !withSlow) && !InterfaceTable.isWide(new Collected(values));
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

        private static Oid objectId(Answer.Answered system) {
            return system.values().get(StandardObjects.SYS_OBJECT_ID) instanceof SnmpValue.Identifier identifier
                    ? identifier.oid()
                    : Oid.of();
        }

        private static String description(Answer.Answered system) {
            return system.values().get(StandardObjects.SYS_DESCR) instanceof SnmpValue.Octets octets
                    ? octets.text()
                    : "";
        }
    }
}
