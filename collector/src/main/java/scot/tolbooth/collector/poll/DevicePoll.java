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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.ReadTime;
import scot.tolbooth.collector.profile.Asked;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.Profiles;
import scot.tolbooth.collector.snmp.Answer;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpTarget;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;
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
        return run(device, target(device, credentials), memory, null);
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

    private CompletableFuture<Polled> run(
            Device device, SnmpTarget target, DeviceMemory memory, @Nullable Runnable heard) {
        Instant begun = clock.instant();
        DeviceMemory.Full full = memory.full();
        if (full == null || isOld(full, begun)) {
            return system(target, heard)
                    .thenCompose(answer -> answer instanceof Answer.Answered system
                            ? new Reading(device, target, memory, system, begun).all()
                            : unanswered(answer));
        }
        return usual(target, full, heard).thenCompose(answer -> {
            if (answer instanceof Answer.Answered answered) {
                Reading reading = new Reading(device, target, memory, answered, begun);
                return reading.continues(full) ? CompletableFuture.completedFuture(reading.since(full)) : reading.all();
            }
            return unanswered(answer);
        });
    }

    /** Who waits for a sign of life gets it from a small request before the usual ones. */
    private CompletableFuture<Answer> usual(SnmpTarget target, DeviceMemory.Full full, @Nullable Runnable heard) {
        return heard == null
                ? client.read(target, full.objects(), full.columns(), settings.timeBudget())
                : system(target, heard)
                        .thenCompose(answer -> answer instanceof Answer.Answered
                                ? usual(target, full, null)
                                : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Answer> system(SnmpTarget target, @Nullable Runnable heard) {
        return client.get(target, StandardObjects.SYSTEM).thenApply(answer -> {
            if (heard != null && answer instanceof Answer.Answered) {
                heard.run();
            }
            return answer;
        });
    }

    private boolean isOld(DeviceMemory.Full full, Instant now) {
        return !now.isBefore(full.at().plus(settings.slowInterval()));
    }

    private static CompletableFuture<Polled> unanswered(Answer answer) {
        return CompletableFuture.completedFuture(
                answer instanceof Answer.Refused refused
                        ? new Polled.Refusal(refused.reason())
                        : new Polled.Silence(answer instanceof Answer.TimedOut silence ? silence.reason() : ""));
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
        private final Answer.Answered first;
        private final DeviceMemory memory;
        private final Profile profile;
        private final List<String> remarks = new ArrayList<>();
        private SnmpValues values;
        private boolean complete = true;
        private ReadTime counted = new ReadTime(at, Duration.ZERO);

        private Reading(Device device, SnmpTarget target, DeviceMemory memory, Answer.Answered first, Instant begun) {
            this.target = target;
            this.memory = memory;
            this.first = first;
            this.begun = begun;
            this.values = first.values();
            this.profile = profile(device);
        }

        private Profile profile(Device device) {
            Profiles known = profiles.get();
            String wanted = device.profile();
            Profile chosen = known.choose(wanted, objectId(values), description(values));
            if (wanted != null && !wanted.equals(chosen.name())) {
                remarks.add("no profile is called " + wanted + ", so it is read as " + chosen.name());
            }
            return chosen;
        }

        /** After a restart, or a change of the table, an ifIndex may mean another interface: all names are read anew. */
        private boolean continues(DeviceMemory.Full before) {
            return before.profile().equals(profile.origin())
                    && Objects.equals(before.tableChanged(), DeviceClocks.tableChanged(values))
                    && memory.clock() != null
                    && !DeviceClocks.read(values, at).restartedSince(memory.clock());
        }

        private Polled since(DeviceMemory.Full full) {
            note(first);
            return answers(full);
        }

        private CompletableFuture<Polled> all() {
            Asked asked = profile.all();
            Set<Oid> columns = new LinkedHashSet<>(StandardObjects.FAST_INTERFACE_COLUMNS);
            columns.addAll(StandardObjects.SLOW_INTERFACE_COLUMNS);
            columns.addAll(asked.columns());
            return client.read(target, asked.objects(), columns, left())
                    .thenCompose(answer -> {
                        take(answer);
                        return complete && !InterfaceTable.isWide(new Collected(values))
                                ? client.walk(target, StandardObjects.NARROW_INTERFACE_COLUMNS, left())
                                : CompletableFuture.completedFuture(answer);
                    })
                    .thenApply(answer -> {
                        take(answer);
                        return answers(null);
                    });
        }

        private Polled answers(DeviceMemory.@Nullable Full full) {
            client.sharesEngineWith(target).ifPresent(other -> remarks.add("shares its SNMP engine ID with " + other));
            return new Polled.Answers(profile, at, counted, first.took(), values, full, complete, List.copyOf(remarks));
        }

        /** Of the budget of the whole poll. */
        private Duration left() {
            Duration left = settings.timeBudget().minus(Duration.between(begun, clock.instant()));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private void take(Answer answer) {
            if (answer instanceof Answer.Answered answered) {
                values = values.with(answered.values());
                note(answered);
            } else if (complete) {
                complete = false;
                remarks.add(answer instanceof Answer.Refused refused ? refused.reason() : Answer.STOPPED);
            }
        }

        private void note(Answer.Answered answered) {
            answered.remarks().stream()
                    .filter(remark -> !remarks.contains(remark))
                    .forEach(remarks::add);
            complete &= answered.complete();
            counted = answered.walked().isZero()
                    ? counted
                    : new ReadTime(clock.instant().minus(answered.walked().dividedBy(2)), answered.walked());
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
