package scot.tolbooth.inventory.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.inventory.site.SiteCode;

class RolloutStateTests {

    private static final SiteCode SITE = new SiteCode("LIB-007");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aSiteWithoutMilestonesIsTakenToBeLive() {
        assertThat(RolloutState.of(List.of(), TODAY).isLive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSiteStandsAtTheFurthestMilestoneThatHappened(Milestone furthest) {
        List<SiteMilestone> milestones = Arrays.stream(Milestone.values())
                .map(milestone -> at(milestone, null, milestone.compareTo(furthest) <= 0 ? TODAY : null))
                .toList();

        RolloutState state = RolloutState.of(milestones, TODAY);

        assertThat(state.reached()).isEqualTo(furthest);
        assertThat(state.next()).isEqualTo(furthest.next().orElse(null));
        assertThat(state.isLive()).isEqualTo(furthest == Milestone.GO_LIVE);
    }

    @Test
    void aPlanThatHasPassedIsLateUnlessAForecastTookItsPlace() {
        SiteMilestone identified = at(Milestone.IDENTIFIED, null, TODAY.minusDays(90));
        LocalDate yesterday = TODAY.minusDays(1);

        assertThat(RolloutState.of(List.of(identified, at(Milestone.SITE_SURVEY, yesterday, null)), TODAY)
                        .late())
                .isTrue();
        assertThat(RolloutState.of(
                                List.of(
                                        identified,
                                        new SiteMilestone(
                                                SITE, Milestone.SITE_SURVEY, yesterday, TODAY.plusDays(9), null, null)),
                                TODAY)
                        .late())
                .isFalse();
    }

    private static SiteMilestone at(Milestone milestone, @Nullable LocalDate planned, @Nullable LocalDate actual) {
        return new SiteMilestone(SITE, milestone, planned, null, actual, null);
    }
}
