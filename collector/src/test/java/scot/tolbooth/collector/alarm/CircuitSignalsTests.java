package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.InterfaceLevel;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

class CircuitSignalsTests {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final CircuitReference LINE = new CircuitReference("LINE-1");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final double MEGABIT = 1e6;

    @ParameterizedTest
    @CsvSource({
        // the busier way, as a share of what was contracted for that way
        "100, 20, 95, 1, Bad",
        "100, 20, 1, 19, Bad",
        "100, 20, 19, 10, Good",
        // between the level that raises and the one that clears, what was stays
        "100, 20, 85, 1, Between",
        // without a contract, of the line
        ", , 910, 1, Bad",
        ", , 100, 100, Good",
        // a contract for one way only
        "100, , 10, 950, Bad"
    })
    void aCircuitIsSaturatedByTheBusierWay(
            @Nullable String download, @Nullable String upload, double in, double out, String verdict) {
        Signal signal = signal(
                AlarmRule.SATURATION, circuit(download, upload), OperationalState.UP, level(1000.0, in, out, 0.0));

        assertThat(signal.verdict().getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void aGapInWhatItCarriesIsNoSignEitherWay() {
        InterfaceLevel gap = new InterfaceLevel(NOON, true, 1000 * MEGABIT, null, 1.0, null);

        assertThat(signal(AlarmRule.SATURATION, circuit("100", "20"), OperationalState.UP, gap)
                        .verdict())
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(signal(AlarmRule.ERROR_RATE, circuit("100", "20"), OperationalState.UP, gap)
                        .verdict())
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void aLineOfUnknownSpeedWithoutAContractCannotBeJudged() {
        InterfaceLevel level = new InterfaceLevel(NOON, true, null, 5 * MEGABIT, 5 * MEGABIT, 0.0);

        assertThat(signal(AlarmRule.SATURATION, circuit(null, null), OperationalState.UP, level)
                        .verdict())
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(signal(AlarmRule.BELOW_CONTRACT, circuit("100", "20"), OperationalState.UP, level)
                        .verdict())
                .isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"1.5, Bad, 1.5 errors a second", "0.5, Between, 0.5 errors", "0.0, Good, 0.0 errors"})
    void errorsOfBothWaysCount(double errors, String verdict, String detail) {
        Signal signal =
                signal(AlarmRule.ERROR_RATE, circuit(null, null), OperationalState.UP, level(100.0, 1, 1, errors));

        assertThat(signal.verdict().getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(signal.detail()).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource({"70, Bad", "85, Between", "95, Good", "100, Good", "1000, Good"})
    void aLineThatRunsSlowerThanItsContractIsBelowIt(double speed, String verdict) {
        Signal signal =
                signal(AlarmRule.BELOW_CONTRACT, circuit("100", "20"), OperationalState.UP, level(speed, 1, 1, 0.0));

        assertThat(signal.verdict().getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void theDetailIsASentenceInFiguresOfTheReader() {
        assertThat(signal(AlarmRule.SATURATION, circuit("100", "20"), OperationalState.UP, level(1000.0, 95, 1, 0.0))
                        .detail())
                .isEqualTo("carries 95 % of what it can");
        assertThat(signal(AlarmRule.BELOW_CONTRACT, circuit("100", "20"), OperationalState.UP, level(70.0, 1, 1, 0.0))
                        .detail())
                .isEqualTo("its line runs 30 % below the contract");
    }

    /** What a line carried last says nothing while it is out: the alarm about that is another. */
    @ParameterizedTest
    @CsvSource({
        "DOWN, Unknown",
        "UNREACHABLE, Unknown",
        "UNKNOWN, Unknown",
        "MAINTENANCE, Maintenance",
        "NOT_LIVE, Gone",
        "DEGRADED, Bad"
    })
    void aCircuitThatDoesNotServeIsNotJudgedByWhatItCarried(OperationalState state, String verdict) {
        Signal signal = signal(AlarmRule.SATURATION, circuit("100", "20"), state, level(1000.0, 95, 1, 0.0));

        assertThat(signal.verdict().getClass().getSimpleName()).isEqualTo(verdict);
    }

    private static Signal signal(
            AlarmRule rule, Circuit circuit, OperationalState state, @Nullable InterfaceLevel level) {
        Standing standing =
                new Standing(StateSubject.of(LINE), "LINE-1", LIBRARY, state, "because", NOON, null, null, false, null);
        EstateView view = new EstateView(
                NOON, List.of(), List.of(new EstateView.CircuitView(circuit, standing, level)), List.of());
        Map<AlarmRule, RuleSettings> rules = AlarmSettings.usual().inUse();
        return new CircuitSignals(view, rules)
                .all().stream()
                        .filter(signal -> signal.key().rule() == rule)
                        .findFirst()
                        .orElseThrow();
    }

    /** Speeds in megabits a second. */
    private static InterfaceLevel level(double speed, double in, double out, double errors) {
        return new InterfaceLevel(NOON, true, speed * MEGABIT, in * MEGABIT, out * MEGABIT, errors);
    }

    private static Circuit circuit(@Nullable String download, @Nullable String upload) {
        return new Circuit(
                LINE,
                LIBRARY,
                null,
                null,
                null,
                download == null ? null : Bandwidth.of(download),
                upload == null ? null : Bandwidth.of(upload),
                CircuitDates.UNKNOWN,
                new DeviceName("rtr"),
                "wan0",
                null,
                1);
    }
}
