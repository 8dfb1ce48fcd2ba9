package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.EXPERT;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTests {

    private static final WorkAreaId AREA = new WorkAreaId(1);

    @ParameterizedTest
    @CsvSource({
        "ordered, visit-booked",
        "visit-booked, surveyed visit-booked",
        "surveyed, lab-results-in report-received",
        "lab-results-in, lab-results-in report-received",
        "report-received, accepted rejected report-received",
        "accepted, rejected",
        "rejected, report-received visit-booked"
    })
    void thereAreTheseMovesAndNoOthers(String state, String next) {
        assertThat(SurveyState.of(state).next().stream()
                        .map(SurveyState::word)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(next);
    }

    @Test
    void noStepIsSkipped() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ordered().after(AsbestosAtASite.reported()))
                .withMessage("survey 7 cannot go from ordered to report-received");
    }

    @Test
    void whoeverSurveyedWasAccreditedOnTheDayOfTheVisit() {
        Survey expired = reported(AsbestosAtASite.visit().to().minusDays(1));
        Survey unknown = reported(null);
        Survey valid = reported(AsbestosAtASite.visit().to());

        assertThatIllegalStateException()
                .isThrownBy(() -> expired.after(review(true)))
                .withMessageContaining("expired on 12 Oct 2026, before the visit of 13 Oct 2026");
        assertThatIllegalStateException().isThrownBy(() -> unknown.after(review(true)));
        assertThat(expired.after(review(false)).state()).isEqualTo(SurveyState.REJECTED);
        assertThat(valid.after(review(true)).state()).isEqualTo(SurveyState.ACCEPTED);
    }

    @Test
    void noReportCountsWhileASampleHasNoResult() {
        Sample waiting = new Sample("S1", null, "door", "board", null, null);
        Survey surveyed = surveyed(TODAY).with(waiting);

        assertThatIllegalStateException()
                .isThrownBy(() -> surveyed.after(AsbestosAtASite.reported()))
                .withMessage("survey 7 has no laboratory result for sample S1");

        Analysis analysis = new Analysis(SampleResult.NONE_DETECTED, "Air Lab", "UKAS 1", TODAY);
        Survey answered = surveyed.with(new Sample("S1", null, "door", "board", analysis, null));
        assertThat(answered.samples()).hasSize(1);
        assertThat(answered.after(AsbestosAtASite.reported()).state()).isEqualTo(SurveyState.REPORT_RECEIVED);
    }

    @Test
    void aReferredSampleTakesItsResultFromAnother() {
        Analysis analysis = new Analysis(SampleResult.AMOSITE, "Air Lab", "UKAS 1", TODAY);
        Survey first = surveyed(TODAY).with(new Sample("S1", null, "door", "board", analysis, null));

        Survey both = first.with(new Sample("S2", null, "next door", "board", null, "S1"));

        assertThat(both.after(AsbestosAtASite.reported()).state()).isEqualTo(SurveyState.REPORT_RECEIVED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.with(new Sample("S2", null, "next door", "board", null, "S9")));
    }

    @Test
    void theScopeIsAgreedBeforeTheVisit() {
        List<CoveredArea> other = List.of(new CoveredArea(AREA, 2, null));

        assertThat(ordered().covering(other).areas()).isEqualTo(other);
        assertThatIllegalStateException().isThrownBy(() -> surveyed(TODAY).covering(other));
    }

    @Test
    void datesFollowEachOther() {
        Survey surveyed = surveyed(TODAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ordered().after(new SurveyStep.VisitBooked(new Visit(day(-90), day(-90)))))
                .withMessageStartingWith("visit_from must not be before the order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surveyed.after(new SurveyStep.ResultsIn(day(-50))))
                .withMessageStartingWith("results_on must not be before the visit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surveyed.after(new SurveyStep.ReportReceived(
                        new Report(TODAY, "R", null), Map.of(new WorkAreaId(9), "locked"), List.of())))
                .withMessageStartingWith("no_access must name work areas");
    }

    private static Survey ordered() {
        return new Survey(
                new SurveyId(7),
                new SurveyOrder(SITE, SurveyKind.REFURBISHMENT, null, day(-60)),
                SurveyState.ORDERED,
                List.of(new CoveredArea(AREA, 1, null)),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                1);
    }

    private static Survey surveyed(@Nullable LocalDate accreditedUntil) {
        return ordered()
                .after(new SurveyStep.VisitBooked(AsbestosAtASite.visit()))
                .after(new SurveyStep.Surveyed(AsbestosAtASite.visit(), AsbestosAtASite.surveyor(accreditedUntil)));
    }

    private static Survey reported(@Nullable LocalDate accreditedUntil) {
        return surveyed(accreditedUntil).after(AsbestosAtASite.reported());
    }

    private static SurveyStep review(boolean accepted) {
        return new SurveyStep.Reviewed(new Review(accepted, EXPERT, TODAY, "looked through"));
    }

    private static LocalDate day(int fromToday) {
        return TODAY.plusDays(fromToday);
    }
}
