package scot.tolbooth.collector.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.site.SiteCode;

class AvailabilityRuleTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");
    private static final Period DAY = new Period(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));

    @Test
    void outagesCountToTheMillisecondWithinThePeriod() {
        Availability day = of(
                change(-3600, OperationalState.UP),
                change(3600, OperationalState.DOWN),
                new StateChange(subject(), site(), MIDNIGHT.plusMillis(3_600_001), OperationalState.UP, "answers"),
                change(86_399, OperationalState.DOWN));

        assertThat(day.out()).isEqualTo(Duration.ofMillis(1001));
        assertThat(day.served()).isEqualTo(Duration.ofDays(1).minusMillis(1001));
        assertThat(day.ratio().orElseThrow()).isEqualTo(1 - 1001 / 86_400_000.0);
        assertThat(day.outages())
                .extracting(Availability.Outage::counted)
                .containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1));
    }

    @Test
    void anOutageThatBeganBeforeAndEndsAfterIsCutAndShownWhole() {
        Availability day = of(change(-10, OperationalState.UNREACHABLE), change(90_000, OperationalState.UP));

        assertThat(day.ratio().orElseThrow()).isZero();
        assertThat(day.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.from()).isEqualTo(MIDNIGHT.minusSeconds(10));
            assertThat(outage.to()).isEqualTo(MIDNIGHT.plusSeconds(90_000));
            assertThat(outage.counted()).isEqualTo(Duration.ofDays(1));
        });
    }

    @Test
    void anOutageThatEndsWhereThePeriodBeginsIsNotOfIt() {
        Availability day = of(change(-10, OperationalState.DOWN), change(0, OperationalState.UP));

        assertThat(day.outages()).isEmpty();
        assertThat(day.ratio().orElseThrow()).isEqualTo(1);
    }

    @Test
    void maintenanceUnknownAndNotLiveCountNeitherWay() {
        Availability day = of(
                change(3600, OperationalState.NOT_LIVE),
                change(7200, OperationalState.UP),
                change(10_800, OperationalState.MAINTENANCE),
                change(14_400, OperationalState.DOWN),
                change(18_000, OperationalState.DEGRADED),
                change(21_600, OperationalState.UNKNOWN));

        assertThat(day.served()).isEqualTo(Duration.ofHours(2));
        assertThat(day.out()).isEqualTo(Duration.ofHours(1));
        assertThat(day.ratio().orElseThrow()).isEqualTo(2.0 / 3);
        assertThat(day.time(OperationalState.UNKNOWN)).isEqualTo(Duration.ofHours(19));
        assertThat(day.time(OperationalState.MAINTENANCE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whileNobodyWatchedNothingIsKnown() {
        Period gap = new Period(MIDNIGHT.plusSeconds(3600), MIDNIGHT.plusSeconds(7200));
        Availability day = AvailabilityRule.of(
                DAY,
                List.of(
                        change(-1, OperationalState.UP),
                        change(5400, OperationalState.DOWN),
                        change(9000, OperationalState.UP)),
                List.of(gap),
                List.of(DAY));

        assertThat(day.time(OperationalState.UNKNOWN)).isEqualTo(Duration.ofHours(1));
        assertThat(day.out()).isEqualTo(Duration.ofMinutes(30));
        assertThat(day.served()).isEqualTo(Duration.ofMinutes(1350));
    }

    @Test
    void onlyTheHoursThatAreAskedForCount() {
        Period open = new Period(MIDNIGHT.plusSeconds(9 * 3600), MIDNIGHT.plusSeconds(17 * 3600));
        Availability day = AvailabilityRule.of(
                DAY,
                List.of(change(-1, OperationalState.UP), change(16 * 3600, OperationalState.DOWN)),
                List.of(),
                List.of(open));

        assertThat(day.served()).isEqualTo(Duration.ofHours(7));
        assertThat(day.out()).isEqualTo(Duration.ofHours(1));
        assertThat(day.notCounted()).isEqualTo(Duration.ofHours(16));
    }

    @Test
    void whatWasNeverWatchedHasNoFigure() {
        assertThat(of().ratio()).isEmpty();
        assertThat(of().time(OperationalState.UNKNOWN)).isEqualTo(Duration.ofDays(1));
    }

    private static Availability of(StateChange... changes) {
        return AvailabilityRule.of(DAY, Stream.of(changes).toList(), List.of(), List.of(DAY));
    }

    private static StateChange change(long second, OperationalState state) {
        return new StateChange(subject(), site(), MIDNIGHT.plusSeconds(second), state, "because");
    }

    private static StateSubject subject() {
        return StateSubject.of(site());
    }

    private static SiteCode site() {
        return new SiteCode("LIB-001");
    }
}
