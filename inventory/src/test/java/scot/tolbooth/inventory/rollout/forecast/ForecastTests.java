package scot.tolbooth.inventory.rollout.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.calendar.DatedPeriod;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteKind;

class ForecastTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Question FEWER_RUNS = new Question(7, 1_000, WhatIf.NOTHING);

    @Test
    void fourInFiveGoLivesFallIntoTheCentralInterval() {
        int forecasts = 0;
        int inside = 0;
        int early = 0;
        for (long seed = 1; seed <= 40; seed++) {
            MadeHistory history = MadeHistory.of(seed, 120, TODAY);
            for (SiteForecast site : Forecast.of(history.seen(), FEWER_RUNS).sites()) {
                LocalDate truth = history.truth(site.code());
                forecasts++;
                inside += site.goLive().covers(truth) ? 1 : 0;
                early += truth.isAfter(site.goLive().p50()) ? 0 : 1;
            }
        }

        // Sites of one history share what is not known of the means, so 4 % for 2 sigma of over 1,000 forecasts.
        assertThat(forecasts).isGreaterThan(1_000);
        assertThat((double) inside / forecasts).isCloseTo(0.8, within(0.04));
        assertThat((double) early / forecasts).isCloseTo(0.5, within(0.05));
    }

    @Test
    void theBackTestFindsWhatTheForecastClaims() {
        int known = 0;
        int inside = 0;
        for (long seed = 1; seed <= 10; seed++) {
            BackTest test = BackTesting.of(
                            MadeHistory.of(seed, 200, TODAY.plusYears(1)).seen(), 5)
                    .orElseThrow();
            assertThat(test.asOf()).isNotEmpty();
            known += test.known();
            inside += test.inside();
        }

        assertThat((double) inside / known).isCloseTo(0.8, within(0.05));
    }

    @Test
    void theSameSeedGivesTheSameForecast() {
        ProgrammeFacts facts = MadeHistory.of(1, 60, TODAY).seen();

        assertThat(Forecast.of(facts, FEWER_RUNS).sites())
                .isEqualTo(Forecast.of(facts, FEWER_RUNS).sites())
                .isNotEqualTo(Forecast.of(facts, new Question(8, 1_000, WhatIf.NOTHING))
                        .sites());
    }

    @Test
    void nothingHappensBeforeTomorrowOrOutOfOrder() {
        assertThat(Forecast.of(MadeHistory.of(2, 80, TODAY).seen(), FEWER_RUNS).sites())
                .isNotEmpty()
                .allSatisfy(site -> {
                    Range range = site.goLive();
                    assertThat(List.of(range.p10(), range.p50(), range.p80(), range.p90(), range.p95()))
                            .isSorted();
                    assertThat(range.p10()).isAfter(TODAY);
                    assertThat(site.milestones().values())
                            .allSatisfy(earlier -> assertThat(earlier.p50()).isBeforeOrEqualTo(range.p50()));
                });
    }

    @Test
    void withoutExperienceThePriorIsTheAnswer() {
        ProgrammeFacts facts = MadeHistory.facts(MadeHistory.identified(1, SiteKind.LIBRARY, TODAY), TODAY);
        Range survey = Forecast.of(facts, Question.USUAL)
                .sites()
                .get(0)
                .milestone(Milestone.SITE_SURVEY)
                .orElseThrow();

        int median = MadeHistory.DAYS.workingDaysBetween(TODAY, survey.p50());

        assertThat((double) median).isCloseTo(Step.SITE_SURVEY.prior().medianDays(), within(3.0));
    }

    @Test
    void sitesQueueForOneTeamAndAnotherTeamHalvesTheQueue() {
        List<KnownSite> sites = MadeHistory.identified(60, SiteKind.LIBRARY, TODAY.minusDays(10));
        ProgrammeFacts facts = new ProgrammeFacts(
                TODAY,
                sites,
                Map.of(new Team(MadeHistory.SURVEYORS, WorkKind.SITE_SURVEY), 2.0),
                MadeHistory.DAYS,
                MadeHistory.TERMS);
        Question another = new Question(7, 1_000, new WhatIf(Map.of(WorkKind.SITE_SURVEY, 1), Set.of(), 0, List.of()));

        assertThat(latestMedianSurvey(Forecast.of(facts, FEWER_RUNS)))
                .isBetween(TODAY.plusWeeks(14), TODAY.plusWeeks(20));
        assertThat(latestMedianSurvey(Forecast.of(facts, another))).isBetween(TODAY.plusWeeks(6), TODAY.plusWeeks(12));
    }

    private static LocalDate latestMedianSurvey(Forecast forecast) {
        return forecast.sites().stream()
                .map(site -> site.milestone(Milestone.SITE_SURVEY).orElseThrow().p50())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    @Test
    void schoolsWaitForHolidaysWithWhatDisturbsTheBuilding() {
        ProgrammeFacts facts =
                MadeHistory.facts(MadeHistory.identified(5, SiteKind.SCHOOL, TODAY.minusDays(40)), TODAY);

        assertThat(Forecast.of(facts, FEWER_RUNS).sites())
                .allSatisfy(site -> assertThat(List.of(
                                site.milestone(Milestone.ASBESTOS_CHECK)
                                        .orElseThrow()
                                        .p50(),
                                site.milestone(Milestone.INSTALLATION)
                                        .orElseThrow()
                                        .p80()))
                        .allMatch(MadeHistory.TERMS::isHoliday));
    }

    @Test
    void sitesThatAllWaitForTheFirstSurveyDoNotMakeItEndless() {
        ProgrammeFacts facts =
                MadeHistory.facts(MadeHistory.identified(60, SiteKind.LIBRARY, TODAY.minusDays(120)), TODAY);

        assertThat(Forecast.of(facts, FEWER_RUNS).sites())
                .allSatisfy(site -> assertThat(site.milestone(Milestone.SITE_SURVEY)
                                .orElseThrow()
                                .p50())
                        .isBetween(TODAY.plusDays(14), TODAY.plusDays(365)));
    }

    @Test
    void aShutDownMovesTheEndAndADroppedSiteIsGone() {
        ProgrammeFacts facts = MadeHistory.of(3, 60, TODAY).seen();
        SiteForecast one = Forecast.of(facts, FEWER_RUNS).sites().get(0);
        WhatIf closed =
                new WhatIf(Map.of(), Set.of(), 0, List.of(new DatedPeriod(TODAY, TODAY.plusDays(60), "Shut-down")));
        WhatIf dropped = WhatIf.NOTHING.dropping(Set.of(one.code()));

        assertThat(Forecast.of(facts, new Question(7, 1_000, closed))
                        .last()
                        .orElseThrow()
                        .p50())
                .isAfter(Forecast.of(facts, FEWER_RUNS)
                        .last()
                        .orElseThrow()
                        .p50()
                        .plusDays(30));
        assertThat(Forecast.of(facts, new Question(7, 1_000, dropped)).sites())
                .extracting(SiteForecast::code)
                .doesNotContain(one.code());
    }

    @Test
    void chancesAgreeWithTheDates() {
        Forecast forecast = Forecast.of(MadeHistory.of(4, 60, TODAY).seen(), FEWER_RUNS);
        Range last = forecast.last().orElseThrow();

        assertThat(forecast.chanceOfAllBy(last.p80()).orElseThrow()).isBetween(0.8, 0.85);
        assertThat(forecast.chanceOfAllBy(TODAY)).hasValue(0);
        assertThat(forecast.liveBy(last.p95().plusYears(3)))
                .isCloseTo(forecast.sites().size(), within(0.1));
        assertThat(forecast.liveCounts()).isSortedAccordingTo((a, b) -> Integer.compare(a.p50(), b.p50()));
    }

    @Test
    void theStepThatTakesLongestMovesTheEndMost() {
        List<Driver> drivers = Drivers.of(MadeHistory.of(5, 60, TODAY).seen(), FEWER_RUNS);

        assertThat(drivers.stream()
                        .filter(driver -> driver.kind().equals("step"))
                        .findFirst())
                .hasValueSatisfying(first -> assertThat(first.subject()).isEqualTo("circuit-live"));
        assertThat(drivers).anyMatch(driver -> driver.kind().equals("site"));
    }

    @Test
    void aFinishedProgrammeHasNothingToForecast() {
        MadeHistory over = MadeHistory.of(6, 20, TODAY.plusYears(9));
        Forecast forecast = Forecast.of(over.seen(), FEWER_RUNS);

        assertThat(forecast.sites()).isEmpty();
        assertThat(forecast.last()).isEmpty();
        assertThat(forecast.liveCounts()).isEmpty();
        assertThat(Drivers.of(over.seen(), FEWER_RUNS)).isEmpty();
    }

    @Test
    void gapsInTheRecordDoNotStopTheForecast() {
        List<KnownSite> sites = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            sites.add(new KnownSite(
                    new scot.tolbooth.inventory.site.SiteCode(
                            "GAP-" + milestone.word().toUpperCase(java.util.Locale.ROOT)),
                    SiteKind.OTHER,
                    Map.of(milestone, TODAY.minusDays(3)),
                    Map.of()));
        }

        assertThat(Forecast.of(MadeHistory.facts(sites, TODAY), FEWER_RUNS).sites())
                .hasSize(Milestone.values().length - 1)
                .allSatisfy(site -> assertThat(site.goLive().p10()).isAfter(TODAY));
    }
}
