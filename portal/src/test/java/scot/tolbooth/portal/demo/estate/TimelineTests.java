package scot.tolbooth.portal.demo.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;

class TimelineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Estate estate = Estate.design();

    @Test
    void everySiteHasGotAsFarAsItsPlanSays() {
        for (SimulatedSite site : estate.sites()) {
            RolloutState state = RolloutState.of(new Timeline(site, TODAY).milestones(), TODAY);
            assertThat(state.reached()).isEqualTo(site.reached());
            assertThat(state.isLive()).isEqualTo(site.isLive());
        }
    }

    @Test
    void whatHappenedHappenedInOrderAndBeforeToday() {
        for (SimulatedSite site : estate.sites()) {
            List<LocalDate> actual = new Timeline(site, TODAY)
                    .milestones().stream()
                            .flatMap(milestone -> java.util.stream.Stream.ofNullable(milestone.actual()))
                            .toList();
            assertThat(actual).isSorted().allMatch(day -> day.isBefore(TODAY));
        }
    }

    @Test
    void someSitesAreLateAndMostAreNot() {
        List<SimulatedSite> underWay =
                estate.sites().stream().filter(site -> !site.isLive()).toList();
        long late = underWay.stream()
                .filter(site -> RolloutState.of(new Timeline(site, TODAY).milestones(), TODAY)
                        .late())
                .count();
        assertThat(late).isBetween(4L, 20L);
    }

    @Test
    void everyStepToComeHasADate() {
        for (SimulatedSite site : estate.sites()) {
            assertThat(new Timeline(site, TODAY).milestones())
                    .hasSize(8)
                    .allSatisfy(milestone -> assertThat(day(milestone)).isNotNull());
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(SiteMilestone milestone) {
        return milestone.actual() != null ? milestone.actual() : milestone.expected();
    }
}
