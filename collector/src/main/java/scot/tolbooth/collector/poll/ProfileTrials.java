package scot.tolbooth.collector.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.ReadTime;
import scot.tolbooth.collector.profile.Asked;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.profile.Discarded;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.profile.Profiles;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.site.SiteCode;

/** Tries profiles on registered devices and on recordings; nothing of it is kept. */
public final class ProfileTrials {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Device RECORDED = new Device(
            new DeviceName("recording"),
            new SiteCode("TRIAL"),
            DeviceKind.WIRELESS_CONTROLLER,
            "127.0.0.1",
            161,
            null,
            Duration.ofSeconds(60),
            null,
            1);

    private final ProfileCatalogue profiles;
    private final Function<DeviceName, Optional<SnmpCredentials>> credentialsOf;
    private final @Nullable DevicePoll poll;
    private final Clock clock;

    /** @param poll absent on a node that does not ask devices */
    ProfileTrials(
            ProfileCatalogue profiles,
            Function<DeviceName, Optional<SnmpCredentials>> credentialsOf,
            @Nullable DevicePoll poll,
            Clock clock) {
        this.profiles = profiles;
        this.credentialsOf = credentialsOf;
        this.poll = poll;
        this.clock = clock;
    }

    /** Trials on recordings alone, as on a node that does not ask devices. */
    public static ProfileTrials withoutDevices(ProfileCatalogue profiles, Clock clock) {
        return new ProfileTrials(profiles, device -> Optional.empty(), null, clock);
    }

    /**
     * Reads a registered device in full, apart from its polls.
     *
     * @param profile by name; absent for the one that fits
     */
    public CompletableFuture<Trial> on(Device device, @Nullable String profile) {
        DevicePoll polling = poll;
        Optional<SnmpCredentials> credentials = credentialsOf.apply(device.name());
        if (polling == null || credentials.isEmpty()) {
            return CompletableFuture.completedFuture(new Trial.Unanswered(
                    polling == null
                            ? "this node does not ask devices; try it on a collector"
                            : "the device has no SNMP credentials"));
        }
        Device asked = profile == null ? device : readAs(device, profile);
        return polling.run(asked, credentials.get(), DeviceMemory.NONE)
                .thenApply(polled -> outcome(asked, polled))
                .completeOnTimeout(
                        new Trial.Unanswered("it did not come to an end within %d s".formatted(LONGEST.toSeconds())),
                        LONGEST.toSeconds(),
                        TimeUnit.SECONDS);
    }

    private Trial outcome(Device asked, Polled polled) {
        if (polled instanceof Polled.Answers answers) {
            return read(asked, answers, answers.remarks(), answers.responseTime());
        }
        return new Trial.Unanswered(
                polled instanceof Polled.Refusal refusal
                        ? refusal.reason()
                        : polled instanceof Polled.Silence silence ? silence.reason() : "no answer");
    }

    /** Reads a recording as if its device had answered what the profile asks for. */
    public Trial on(Recording recording, @Nullable String profile) {
        Profiles known = profiles.current();
        Profile chosen = known.choose(
                profile, DevicePoll.objectId(recording.values()), DevicePoll.description(recording.values()));
        List<String> remarks = new ArrayList<>();
        if (!recording.hasSystem() && profile == null) {
            remarks.add("there is neither sysObjectID nor sysDescr to choose a profile by");
        }
        if (!recording.skipped().isEmpty()) {
            remarks.add("not understood: " + String.join(", ", recording.skipped()));
        }
        Instant now = clock.instant();
        Polled.Answers answers = new Polled.Answers(
                chosen,
                now,
                new ReadTime(now, Duration.ZERO),
                Duration.ZERO,
                asked(recording, chosen),
                null,
                true,
                List.of());
        return read(profile == null ? RECORDED : readAs(RECORDED, profile), answers, remarks, null);
    }

    private Trial.Read read(Device device, Polled.Answers answers, List<String> remarks, @Nullable Duration took) {
        Interpretation.Outcome outcome =
                Interpretation.of(device, answers, DeviceMemory.NONE, name -> Optional.empty());
        Profile profile = answers.profile();
        return new Trial.Read(
                profile.name(),
                profile.title(),
                profile.name().equals(device.profile()) ? "named" : "chosen by sysObjectID and sysDescr",
                answers.at(),
                answers.values().size(),
                took,
                outcome.clients(),
                outcome.sheet().readings(),
                Discarded.of(profile, new Collected(answers.values())),
                remarks);
    }

    /** What of a recording the device would be asked for. */
    private static SnmpValues asked(Recording recording, Profile profile) {
        Asked wanted = profile.all();
        SortedMap<Oid, SnmpValue> values = new TreeMap<>();
        StandardObjects.SYSTEM.forEach(oid -> put(recording, oid, values));
        wanted.objects().forEach(oid -> put(recording, oid, values));
        Collected all = new Collected(SnmpValues.copyOf(recording.values()));
        for (Set<Oid> columns : List.of(wanted.columns(), StandardObjects.INTERFACE_COLUMNS)) {
            columns.forEach(
                    column -> all.rows(column).forEach((index, value) -> values.put(column.append(index), value)));
        }
        values.values().removeIf(SnmpValue.Missing.class::isInstance);
        return SnmpValues.copyOf(values);
    }

    private static void put(Recording recording, Oid oid, Map<Oid, SnmpValue> values) {
        Optional.ofNullable(recording.values().get(oid)).ifPresent(value -> values.put(oid, value));
    }

    private static Device readAs(Device device, String profile) {
        return new Device(
                device.name(),
                device.site(),
                device.kind(),
                device.address(),
                device.port(),
                device.parent(),
                device.pollInterval(),
                profile,
                device.version());
    }
}
