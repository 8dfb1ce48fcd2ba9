package scot.tolbooth.collector.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;

/** What a poll says about the state of a device. */
public record PollReport(DeviceName device, Instant at, Outcome outcome) {

    /** What came of the poll. */
    public sealed interface Outcome {}

    /**
     * The device answered.
     *
     * @param clients wireless clients; absent where nothing counts them
     * @param problem what was not well with its answers; absent where all was
     * @param accessPoints those that it reports; absent where they could not be read this time
     */
    public record Answered(
            Duration responseTime,
            @Nullable String systemName,
            @Nullable Integer clients,
            @Nullable String problem,
            @Nullable List<AccessPoint> accessPoints)
            implements Outcome {}

    /** It was silent and answers again; what it says is still being read. */
    public record Heard() implements Outcome {}

    /** It did not answer. */
    public record Silent(String reason) implements Outcome {}

    /** It answered that it will not. */
    public record Refused(String reason) implements Outcome {}

    /** It has no SNMP credentials in the inventory. */
    public record NotAsked() implements Outcome {}

    /**
     * An access point as its controller reports it, or itself.
     *
     * @param identity MAC address or serial number
     * @param state up, down or degraded
     */
    public record AccessPoint(
            String identity,
            String name,
            OperationalState state,
            String reason,
            @Nullable Integer clients) {}
}
