package scot.tolbooth.inventory.rollout.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

class ExpectedPercentTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 4, 11);

    private final MilestoneProgress progress = new MilestoneProgress(MilestoneWeights.USUAL);

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 0",
        "2026-01-01, 0",
        "2026-01-02, 1",
        "2026-02-20, 50",
        "2026-04-10, 99",
        "2026-04-11, 100",
        "2027-01-01, 100"
    })
    void expectedGrowsWithTheDaysBetweenStartAndEnd(LocalDate on, int expected) {
        assertThat(ExpectedPercent.between(START, END, on)).isEqualTo(PercentComplete.of(expected));
    }

    @Test
    void aSiteIsAsFarAsTheMilestonesThatHappenedAndShouldBeAsFarAsThosePlanned() {
        List<SiteMilestone> milestones = List.of(
                dated(Milestone.IDENTIFIED, "2026-01-01", "2026-01-01"),
                dated(Milestone.SITE_SURVEY, "2026-02-01", "2026-02-10"),
                dated(Milestone.ASBESTOS_CHECK, "2026-03-01", null));

        Progress reached = progress.of(milestones, LocalDate.of(2026, 3, 1));

        assertThat(reached.percent()).isEqualTo(PercentComplete.of(15));
        assertThat(reached.expected()).isEqualTo(PercentComplete.of(25));
        assertThat(reached.since()).isEqualTo("2026-03-01");
    }

    @Test
    void whatHappenedLaterDoesNotCountForAnEarlierDay() {
        List<SiteMilestone> milestones = List.of(
                dated(Milestone.IDENTIFIED, "2026-01-01", "2026-01-01"),
                dated(Milestone.SITE_SURVEY, "2026-02-01", "2026-02-10"));

        assertThat(progress.of(milestones, LocalDate.of(2026, 2, 9)).percent()).isEqualTo(PercentComplete.of(5));
    }

    @Test
    void aLiveSiteIsCompleteWhateverWasLeftUnrecorded() {
        assertThat(progress.of(List.of(dated(Milestone.GO_LIVE, null, "2026-02-10")), END)
                        .percent())
                .isEqualTo(PercentComplete.EVERYTHING);
    }

    @Test
    void theUsualWeightsPutMilestonesIntoTheBandsOfTheDefinitions() {
        Map<Milestone, CompletedStatus> after = new EnumMap<>(Milestone.class);
        List<SiteMilestone> reached = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            reached.add(dated(milestone, null, "2026-01-05"));
            after.put(milestone, CompletedStatus.of(progress.of(reached, END).percent()));
        }

        assertThat(after)
                .containsEntry(Milestone.IDENTIFIED, CompletedStatus.INITIATION)
                .containsEntry(Milestone.SITE_SURVEY, CompletedStatus.PLANNING)
                .containsEntry(Milestone.ASBESTOS_CHECK, CompletedStatus.DELIVERY)
                .containsEntry(Milestone.COMMISSIONING, CompletedStatus.DELIVERY)
                .containsEntry(Milestone.GO_LIVE, CompletedStatus.COMPLETED);
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MilestoneWeights(Map.of(Milestone.GO_LIVE, 99)))
                .withMessageContaining("add up to 100");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-01, true",
        "2026-10-01, 2026-12-31, false",
        "2026-12-31, 2027-01-01, true",
        "2026-01-01, 2026-03-31, false"
    })
    void anAssessmentOfAnEarlierQuarterIsDueAgain(LocalDate assessedOn, LocalDate today, boolean due) {
        assertThat(QuarterlyAssessment.isDue(assessedOn, today)).isEqualTo(due);
    }

    private static SiteMilestone dated(Milestone milestone, @Nullable String planned, @Nullable String actual) {
        return new SiteMilestone(new SiteCode("LIB-001"), milestone, date(planned), null, date(actual), null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
