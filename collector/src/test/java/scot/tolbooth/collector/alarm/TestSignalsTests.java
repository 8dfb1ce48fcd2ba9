package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.inventory.site.SiteCode;

class TestSignalsTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final Map<SiteCode, SiteTests.Outcome> FAILING =
            Map.of(LIBRARY, new SiteTests.Outcome(NOON.minusSeconds(300), "failed at RADIUS: no answer"));

    @Test
    void aSiteWhoseTestsFailIsInTroubleSinceTheFirstOfThem() {
        Signal signal = signal(OperationalState.UP, FAILING);

        assertThat(signal.verdict()).isEqualTo(new Verdict.Bad(NOON.minusSeconds(300)));
        assertThat(signal.detail()).isEqualTo("walk-up test failed at RADIUS: no answer");
        assertThat(signal.key().rule()).isEqualTo(AlarmRule.WALK_UP);
    }

    @Test
    void aSiteWhoseTestPassedIsWell() {
        assertThat(signal(OperationalState.UP, Map.of(LIBRARY, new SiteTests.Outcome(null, "passed")))
                        .verdict())
                .isInstanceOf(Verdict.Good.class);
    }

    @Test
    void whereNothingIsTestedAnyMoreNoAlarmStaysOpen() {
        assertThat(signal(OperationalState.UP, Map.of()).verdict()).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void aSiteThatIsOutRaisesNoSecondAlarm() {
        assertThat(signal(OperationalState.DOWN, FAILING).verdict()).isInstanceOf(Verdict.Unknown.class);
        assertThat(signal(OperationalState.NOT_LIVE, FAILING).verdict()).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void theEngineRaisesAtOnceAndClearsWithTheFirstThatPasses() {
        AlarmEngine engine = new AlarmEngine(Map.of(AlarmRule.WALK_UP, AlarmRule.WALK_UP.settings()));

        assertThat(engine.decide(List.of(signal(OperationalState.UP, FAILING)), Map.of(), NOON))
                .singleElement()
                .isInstanceOf(Decision.Raise.class);
    }

    private static Signal signal(OperationalState state, Map<SiteCode, SiteTests.Outcome> outcomes) {
        EstateView view = SiteSignalsTests.view(NOON, "Mo-Fr 09:00-17:00", state, 5);
        return new TestSignals(view, outcomes).all().get(0);
    }
}
