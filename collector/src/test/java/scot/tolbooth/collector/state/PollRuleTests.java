package scot.tolbooth.collector.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.device.DeviceName;

class PollRuleTests {

    private static final DeviceName ROUTER = new DeviceName("lib-001-rtr");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PollReport.Outcome SILENT = new PollReport.Silent("no answer within 2.0 s, asked 2 times");
    private static final PollReport.Outcome REFUSED =
            new PollReport.Refused("authentication failed: wrong password or key");

    @Test
    void anAnswerIsUpSinceTheFirstOfThem() {
        DeviceRecord first = after(null, NOON, answered(null));
        DeviceRecord second = after(first, NOON.plusSeconds(60), answered(null));

        assertThat(second.state()).isEqualTo(OperationalState.UP);
        assertThat(second.since()).isEqualTo(NOON);
        assertThat(second.lastAnswer()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void oneLostAnswerChangesNothingButTheReason() {
        DeviceRecord up = after(null, NOON, answered(null));
        DeviceRecord once = after(up, NOON.plusSeconds(60), SILENT);

        assertThat(once.state()).isEqualTo(OperationalState.UP);
        assertThat(once.reason()).startsWith("did not answer the last poll");
        assertThat(once.isSilent()).isTrue();
    }

    @Test
    void twoLostAnswersAreDown() {
        DeviceRecord once = after(after(null, NOON, answered(null)), NOON.plusSeconds(60), SILENT);
        DeviceRecord twice = after(once, NOON.plusSeconds(70), SILENT);

        assertThat(twice.state()).isEqualTo(OperationalState.DOWN);
        assertThat(twice.since()).isEqualTo(NOON.plusSeconds(70));
        assertThat(twice.lastAnswer()).isEqualTo(NOON);
        assertThat(after(twice, NOON.plusSeconds(99), answered(null)).state()).isEqualTo(OperationalState.UP);
    }

    /** A poll on a bad line takes long: an alarm must not be raised while it goes on. */
    @Test
    void whoAnswersAgainIsUpBeforeAllIsRead() {
        DeviceRecord once = after(after(null, NOON, answered(null)), NOON.plusSeconds(60), SILENT);
        DeviceRecord twice = after(once, NOON.plusSeconds(66), SILENT);
        DeviceRecord heard = after(twice, NOON.plusSeconds(75), new PollReport.Heard());

        assertThat(heard.state()).isEqualTo(OperationalState.UP);
        assertThat(heard.isSilent()).isFalse();
        assertThat(heard.turned()).isEqualTo(NOON.plusSeconds(75));
        assertThat(heard.lastAnswer()).as("nothing is read yet").isEqualTo(NOON);
        assertThat(heard.answers()).isZero();
        DeviceRecord read = after(heard, NOON.plusSeconds(90), answered(null));
        assertThat(read.turned()).isEqualTo(NOON.plusSeconds(75));
        assertThat(read.since()).isEqualTo(NOON.plusSeconds(75));
        assertThat(read.answers()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsNotDown() {
        assertThat(after(null, NOON, REFUSED))
                .satisfies(never -> assertThat(never.state()).isEqualTo(OperationalState.UNKNOWN))
                .satisfies(never -> assertThat(never.reason()).contains("authentication failed"));
        DeviceRecord afterwards = after(after(null, NOON, answered(null)), NOON.plusSeconds(60), REFUSED);
        assertThat(afterwards.state()).isEqualTo(OperationalState.DEGRADED);
        assertThat(afterwards.failures()).isZero();
    }

    @Test
    void aHalfAnswerIsDegraded() {
        assertThat(after(null, NOON, answered("answers, but ran out of time")).state())
                .isEqualTo(OperationalState.DEGRADED);
    }

    @Test
    void aDeviceWithoutCredentialsIsNotAsked() {
        DeviceRecord row = after(null, NOON, new PollReport.NotAsked());
        assertThat(row.state()).isEqualTo(OperationalState.UNKNOWN);
        assertThat(row.reason()).isEqualTo("not asked over SNMP");
    }

    @Test
    void anAccessPointThatVanishesStaysWithWhenItWasLastSeen() {
        PollReport first = new PollReport(ROUTER, NOON, answered(null));
        List<AccessPointRecord> seen = PollRule.accessPoints(
                List.of(),
                first,
                List.of(accessPoint("a", OperationalState.UP), accessPoint("b", OperationalState.UP)));
        PollReport second = new PollReport(ROUTER, NOON.plusSeconds(60), answered(null));
        List<AccessPointRecord> left =
                PollRule.accessPoints(seen, second, List.of(accessPoint("a", OperationalState.UP)));

        assertThat(left).hasSize(2);
        AccessPointRecord gone = left.get(1);
        assertThat(gone.state()).isEqualTo(OperationalState.DOWN);
        assertThat(gone.lastSeen()).isEqualTo(NOON);
        assertThat(gone.since()).isEqualTo(NOON.plusSeconds(60));
        assertThat(gone.clients()).isEqualTo(7);
        PollReport third = new PollReport(ROUTER, NOON.plusSeconds(120), answered(null));
        assertThat(PollRule.accessPoints(left, third, List.of()).get(1).since()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void anAccessPointThatItsControllerCallsLostIsDownWithItsLastClients() {
        PollReport first = new PollReport(ROUTER, NOON, answered(null));
        List<AccessPointRecord> seen =
                PollRule.accessPoints(List.of(), first, List.of(accessPoint("a", OperationalState.UP)));
        PollReport second = new PollReport(ROUTER, NOON.plusSeconds(60), answered(null));
        PollReport.AccessPoint lost =
                new PollReport.AccessPoint("a", "ap-a", OperationalState.DOWN, "not connected to its controller", 0);

        assertThat(PollRule.accessPoints(seen, second, List.of(lost)))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(OperationalState.DOWN))
                .satisfies(row -> assertThat(row.lastSeen()).isEqualTo(NOON))
                .satisfies(row -> assertThat(row.since()).isEqualTo(NOON.plusSeconds(60)))
                .satisfies(row -> assertThat(row.clients()).isEqualTo(7));
    }

    private static DeviceRecord after(@Nullable DeviceRecord before, Instant at, PollReport.Outcome outcome) {
        return PollRule.device(before, new PollReport(ROUTER, at, outcome));
    }

    private static PollReport.Answered answered(@Nullable String problem) {
        return new PollReport.Answered(Duration.ofMillis(12), "rtr", 7, problem, List.of());
    }

    private static PollReport.AccessPoint accessPoint(String identity, OperationalState state) {
        return new PollReport.AccessPoint(identity, "ap-" + identity, state, "connected", 7);
    }
}
