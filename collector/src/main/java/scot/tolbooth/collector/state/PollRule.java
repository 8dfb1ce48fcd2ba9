package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a poll changes what is known of a device and its access points. */
final class PollRule {

    private static final int FAILURES_UNTIL_DOWN = 2;

    private PollRule() {}

    static DeviceRecord device(@Nullable DeviceRecord before, PollReport report) {
        if (report.outcome() instanceof PollReport.Answered answered) {
            return answered(before, report, answered);
        }
        if (report.outcome() instanceof PollReport.Silent silent) {
            return silent(before, report, silent.reason());
        }
        if (report.outcome() instanceof PollReport.Heard) {
            return heard(before, report);
        }
        if (report.outcome() instanceof PollReport.Refused refused) {
            OperationalState state = before != null && before.lastAnswer() != null
                    ? OperationalState.DEGRADED
                    : OperationalState.UNKNOWN;
            return failed(before, report, state, refused.reason(), 0);
        }
        return new DeviceRecord(
                report.device(),
                OperationalState.UNKNOWN,
                "not asked over SNMP",
                since(before, OperationalState.UNKNOWN, report.at()),
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static DeviceRecord answered(
            @Nullable DeviceRecord before, PollReport report, PollReport.Answered answered) {
        OperationalState state = answered.problem() == null ? OperationalState.UP : OperationalState.DEGRADED;
        return new DeviceRecord(
                report.device(),
                state,
                answered.problem() == null ? "answers" : answered.problem(),
                since(before, state, report.at()),
                0,
                1 + (before == null ? 0 : before.answers()),
                report.at(),
                report.at(),
                answered.responseTime(),
                answered.clients(),
                answered.systemName(),
                before == null || before.isSilent() ? report.at() : before.turned());
    }

    /** What it says comes with the end of its poll; that it is there does not wait for that. */
    private static DeviceRecord heard(@Nullable DeviceRecord before, PollReport report) {
        OperationalState state =
                before == null || before.state() == OperationalState.DOWN ? OperationalState.UP : before.state();
        return failed(before, report, state, "answers again and is being read", 0);
    }

    private static DeviceRecord silent(@Nullable DeviceRecord before, PollReport report, String reason) {
        int failures = 1 + (before == null ? 0 : before.failures());
        if (failures >= FAILURES_UNTIL_DOWN) {
            return failed(before, report, OperationalState.DOWN, "does not answer: " + reason, failures);
        }
        OperationalState state = before == null ? OperationalState.UNKNOWN : before.state();
        return failed(before, report, state, "did not answer the last poll: " + reason, failures);
    }

    private static DeviceRecord failed(
            @Nullable DeviceRecord before, PollReport report, OperationalState state, String reason, int failures) {
        return new DeviceRecord(
                report.device(),
                state,
                reason,
                since(before, state, report.at()),
                failures,
                0,
                report.at(),
                before == null ? null : before.lastAnswer(),
                before == null ? null : before.responseTime(),
                before == null ? null : before.clients(),
                before == null ? null : before.systemName(),
                turned(before, report.at(), failures));
    }

    private static @Nullable Instant turned(@Nullable DeviceRecord before, Instant at, int failures) {
        boolean wasSilent = before != null && before.isSilent();
        return before != null && wasSilent == (failures > 0) ? before.turned() : at;
    }

    private static Instant since(@Nullable DeviceRecord before, OperationalState state, Instant at) {
        return before != null && before.state() == state ? before.since() : at;
    }

    /** The access points of one controller after a poll that could read them; one that vanished stays. */
    static List<AccessPointRecord> accessPoints(
            Collection<AccessPointRecord> before, PollReport report, List<PollReport.AccessPoint> reported) {
        Map<String, AccessPointRecord> vanished = new LinkedHashMap<>();
        before.forEach(known -> vanished.put(known.identity(), known));
        List<AccessPointRecord> after = new ArrayList<>();
        for (PollReport.AccessPoint accessPoint : reported) {
            after.add(seen(vanished.remove(accessPoint.identity()), accessPoint, report));
        }
        vanished.values().forEach(known -> after.add(gone(known, report.at())));
        return after;
    }

    private static AccessPointRecord seen(
            @Nullable AccessPointRecord before, PollReport.AccessPoint now, PollReport report) {
        boolean there = now.state() != OperationalState.DOWN;
        boolean same = before != null && before.state() == now.state();
        return new AccessPointRecord(
                report.device(),
                now.identity(),
                now.name(),
                now.state(),
                now.reason(),
                same && before != null ? before.since() : report.at(),
                there ? report.at() : before == null ? null : before.lastSeen(),
                there || before == null ? now.clients() : before.clients());
    }

    private static AccessPointRecord gone(AccessPointRecord known, Instant at) {
        boolean already = known.state() == OperationalState.DOWN;
        return new AccessPointRecord(
                known.controller(),
                known.identity(),
                known.name(),
                OperationalState.DOWN,
                "no longer reported by " + known.controller(),
                already ? known.since() : at,
                known.lastSeen(),
                known.clients());
    }
}
