package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.ANALYST;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicensedRemovalTests {

    private static final LocalDate NOTIFIED = TODAY.minusDays(30);

    @Test
    void workStartsFourteenCalendarDaysAfterItsNotificationUnlessThatWasWaived() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> take(LicensedRemoval.decided(), notified(13, null)))
                .withMessageStartingWith("starts_on must be 5 Nov 2026 or later: 14 calendar days");
        assertThat(take(LicensedRemoval.decided(), notified(14, null)).stage()).isEqualTo(AreaStage.NOTIFIED);
        assertThat(take(LicensedRemoval.decided(), notified(1, "HSE waiver 5")).stage())
                .isEqualTo(AreaStage.NOTIFIED);
    }

    @Test
    void nothingIsRemovedBeforeTheNotifiedStart() {
        Outcome notified = take(LicensedRemoval.decided(), notified(20, null));

        assertThatIllegalArgumentException().isThrownBy(() -> take(notified, removed(19)));
        assertThatIllegalStateException().isThrownBy(() -> take(LicensedRemoval.decided(), removed(20)));
        assertThat(take(notified, removed(20)).stage()).isEqualTo(AreaStage.REMOVED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void noStageComesBeforeTheOneBeforeIt(int stage) {
        assertThatIllegalStateException()
                .isThrownBy(() -> take(removed(), stage(stage, true)))
                .withMessage("stage must be 1: the stages follow each other, and one that failed is repeated");
    }

    @Test
    void aFailedStageIsRepeatedFromThere() {
        Outcome failed = take(take(removed(), stage(1, true)), stage(2, false));

        assertThatIllegalStateException().isThrownBy(() -> take(failed, stage(3, true)));
        assertThat(((LicensedRemoval) failed).nextStage()).isEqualTo(2);
        assertThat(((LicensedRemoval) take(failed, stage(2, true))).nextStage()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.011", "1"})
    void airAtOrAboveTheLimitNeverPasses(String fibres) {
        Outcome two = take(take(removed(), stage(1, true)), stage(2, true));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> take(two, air(fibres, true)))
                .withMessage("fibres_per_millilitre must be below 0.01 for stage 3 to pass");
        assertThat(((LicensedRemoval) take(two, air(fibres, false))).nextStage())
                .isEqualTo(3);
    }

    @Test
    void theAnalystWasAccreditedOnTheDay() {
        Analyst expired = new Analyst("Al Yst", "Air Lab", "UKAS 1", TODAY.minusDays(9), "the council");
        OutcomeStep late =
                new OutcomeStep.Assessed(new ClearanceStage(1, TODAY.minusDays(2), expired, null, true, null));

        assertThatIllegalArgumentException().isThrownBy(() -> take(removed(), late));
    }

    @Test
    void nothingIsReleasedBeforeStageFourPassed() {
        Outcome outcome = removed();
        for (int number = 1; number <= 4; number++) {
            Outcome before = outcome;
            assertThatIllegalStateException()
                    .isThrownBy(() -> take(before, AsbestosAtASite.released()))
                    .withMessageContaining("stage %d of the four-stage clearance has not passed".formatted(number));
            outcome = take(outcome, stage(number, true));
        }

        Outcome released = take(outcome, AsbestosAtASite.released());
        assertThat(released.missing(TODAY, AsbestosRules.DEFAULTS)).isEmpty();
        assertThat(outcome.missing(TODAY, AsbestosRules.DEFAULTS)).isPresent();
    }

    private static Outcome removed() {
        return take(take(LicensedRemoval.decided(), notified(14, null)), removed(20));
    }

    private static Outcome take(Outcome outcome, OutcomeStep step) {
        return outcome.after(step, AsbestosRules.DEFAULTS);
    }

    private static OutcomeStep notified(int daysToStart, @Nullable String waiver) {
        return new OutcomeStep.Notified(new Notification(NOTIFIED, NOTIFIED.plusDays(daysToStart), waiver));
    }

    private static OutcomeStep removed(int daysAfterNotification) {
        return new OutcomeStep.Removed(new Removal(NOTIFIED.plusDays(daysAfterNotification), "Strip Ltd", "HSE 99"));
    }

    private static OutcomeStep air(String fibres, boolean passed) {
        return new OutcomeStep.Assessed(
                new ClearanceStage(3, TODAY.minusDays(2), ANALYST, new BigDecimal(fibres), passed, null));
    }
}
