package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.CHANGE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.EXPERT;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.FITTERS;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems.NewItem;
import scot.tolbooth.inventory.site.SiteCode;

class AsbestosChecksTests {

    private final AsbestosAtASite site = new AsbestosAtASite();

    @Test
    void aSiteWithoutWorkAreasIsNotClear() {
        site.acknowledgeRegister();

        assertThat(site.missing())
                .containsExactly("No work area is planned yet: add the rooms and routes in which work will be done");
        assertThat(site.checks.state(SITE).stage()).isEqualTo(AreaStage.UNKNOWN);
    }

    @Test
    void aNewWorkAreaIsPresumedToContainAsbestos() {
        site.acknowledgeRegister();
        site.add("Ground floor comms route");

        assertThat(site.missing())
                .containsExactly("Work area 'Ground floor comms route' is presumed to contain asbestos:"
                        + " no accepted refurbishment survey covers it");
    }

    @Test
    void anAcceptedSurveyAloneDoesNotClear() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);

        assertThat(site.missing())
                .containsExactly("Work area 'Route' has no outcome: a named competent person must record one");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeKind.class,
            names = {"NONE_IN_AREA", "MANAGED_IN_PLACE", "NON_LICENSED_WORK"})
    void anOutcomeOnAnAcceptedSurveyClears(OutcomeKind kind) {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, kind);

        assertThat(site.missing()).isEmpty();
        assertThat(site.checks.states().get(SITE)).isEqualTo(site.checks.state(SITE));
    }

    @Test
    void notifiableWorkIsClearOnceNotifiedWithoutALeastPeriod() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NOTIFIABLE_WORK);
        assertThat(site.missing())
                .containsExactly("Work area 'Route' is not cleared:"
                        + " its notifiable non-licensed work (NNLW) has not been notified");

        site.outcomes.take(route.id(), new OutcomeStep.Notified(new Notification(TODAY, TODAY, null)), CHANGE);

        assertThat(site.missing()).isEmpty();
    }

    @Test
    void licensedRemovalClearsOnlyWithTheCertificateAfterStageFour() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.LICENSED_REMOVAL);
        List<OutcomeStep> steps = List.of(
                AsbestosAtASite.notified(),
                AsbestosAtASite.removed(),
                AsbestosAtASite.stage(1, true),
                AsbestosAtASite.stage(2, false),
                AsbestosAtASite.stage(2, true),
                AsbestosAtASite.stage(3, true),
                AsbestosAtASite.stage(4, true),
                AsbestosAtASite.released());
        for (OutcomeStep step : steps) {
            assertThat(site.missing()).hasSize(1);
            site.outcomes.take(route.id(), step, CHANGE);
        }

        assertThat(site.missing()).isEmpty();
        assertThat(site.checks.state(SITE).stage()).isEqualTo(AreaStage.RELEASED);
    }

    @Test
    void otherWorkInTheAreaReopensIt() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);

        WorkArea now = site.now(route);
        site.areas.replan(
                now.id(),
                now.version(),
                new WorkAreaPlan("Route", WorkAreaKind.ROUTE, "Also the ceiling", true),
                CHANGE);

        assertThat(site.missing())
                .containsExactly("Work area 'Route' is presumed to contain asbestos:"
                        + " no accepted refurbishment survey covers it since the planned work was changed (scope 2)");
    }

    @Test
    void anotherNameAloneDoesNotReopenAnArea() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);

        WorkArea now = site.now(route);
        site.areas.replan(now.id(), now.version(), AsbestosAtASite.plan("Main route", true), CHANGE);

        assertThat(site.missing()).isEmpty();
    }

    @Test
    void aNewFindingReopensItsAreaAndStopsTheWork() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.MANAGED_IN_PLACE);

        site.items.add(SITE, item(route, null), CHANGE);

        assertThat(site.missing())
                .containsExactly(
                        "Work area 'Route' has been restricted since 20 Nov 2026 (Stop work: new finding, insulating"
                                + " board, above the door): Ow Ner must see to it that the restriction can be closed",
                        "Work area 'Route' has no outcome that still holds (that of 25 Oct 2026 is void: there is a new"
                                + " finding since): a named competent person must record one");
    }

    @Test
    void aClosedRestrictionNoLongerStandsAgainstWork() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);
        Restriction stop = site.restrictions.open(route.id(), "Leak", "Ow Ner", TODAY, CHANGE);
        assertThat(site.missing()).hasSize(1);

        site.restrictions.close(stop.id(), new Restriction.Closure("Ow Ner", TODAY, "dried"), CHANGE);

        assertThat(site.missing()).isEmpty();
    }

    @Test
    void whereSurveyorsHadNoAccessAsbestosIsPresumed() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.review(site.report(site.order(SurveyKind.REFURBISHMENT, route), route), true);

        assertThat(site.missing())
                .containsExactly("Work area 'Route' could not be looked at in survey 1 (locked, no key):"
                        + " it is presumed to contain asbestos");
        assertThatIllegalStateException().isThrownBy(() -> site.decide(route, OutcomeKind.NONE_IN_AREA));
    }

    @Test
    void aManagementSurveyNeverClearsWorkThatDisturbsTheFabric() {
        WorkArea route = site.add("Route");
        Survey reported = site.report(site.order(SurveyKind.MANAGEMENT, route));

        assertThatIllegalStateException()
                .isThrownBy(() -> site.review(reported, true))
                .withMessageContaining("order a refurbishment survey");
    }

    @Test
    void aManagementSurveyClearsWorkThatLeavesTheFabricAlone() {
        site.acknowledgeRegister();
        WorkArea desk = site.areas.add(SITE, AsbestosAtASite.plan("Desk", false), CHANGE);
        site.accepted(SurveyKind.MANAGEMENT, desk);
        site.decide(desk, OutcomeKind.NONE_IN_AREA);
        assertThat(site.missing()).isEmpty();

        site.areas.replan(desk.id(), site.now(desk).version(), AsbestosAtASite.plan("Desk", true), CHANGE);

        assertThat(site.missing()).hasSize(1);
    }

    @Test
    void strongEvidenceServesForNoneOnlyAndForItsScopeOnly() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        site.areas.recordBasis(
                route.id(),
                route.version(),
                new WorkAreas.NewBasis("Built in 2004", TODAY.minusYears(22), null, EXPERT),
                CHANGE);
        assertThat(site.missing()).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> site.decide(route, OutcomeKind.MANAGED_IN_PLACE));

        site.decide(route, OutcomeKind.NONE_IN_AREA);
        assertThat(site.missing()).isEmpty();

        site.areas.replan(route.id(), site.now(route).version(), AsbestosAtASite.plan("Route", false), CHANGE);
        assertThat(site.missing()).hasSize(1);
    }

    @Test
    void aSurveyThatIsRejectedLaterTakesItsOutcomeWithIt() {
        site.acknowledgeRegister();
        WorkArea route = site.add("Route");
        Survey survey = site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);

        Survey rejected = site.review(survey, false);
        Survey corrected = site.surveys.take(rejected.id(), rejected.version(), AsbestosAtASite.reported(), CHANGE);
        site.review(corrected, true);

        assertThat(site.missing()).singleElement().asString().contains("what it rests on no longer holds");
    }

    @Test
    void whatTheFirstReviewSaidStaysWhateverLaterOnesSay() {
        WorkArea route = site.add("Route");
        Survey accepted = site.review(site.report(ordered(route)), true);
        Survey rejected = site.review(site.report(ordered(route)), false);
        site.review(accepted, false);
        Survey corrected = site.surveys.take(rejected.id(), rejected.version(), AsbestosAtASite.reported(), CHANGE);
        site.review(corrected, true);
        site.report(ordered(route));
        site.accepted(SurveyKind.REFURBISHMENT, route);

        assertThat(site.surveys.firstReviews())
                .containsExactly(
                        new FirstReview(accepted.id(), AsbestosAtASite.FITTERS, true),
                        new FirstReview(rejected.id(), AsbestosAtASite.FITTERS, false));
    }

    private Survey ordered(WorkArea area) {
        SurveyOrder order =
                new SurveyOrder(SITE, SurveyKind.REFURBISHMENT, AsbestosAtASite.FITTERS, TODAY.minusDays(60));
        return site.surveys.order(order, List.of(area.id()), CHANGE);
    }

    @Test
    void aNotifiedRemovalIsListedUntilItIsDone() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.LICENSED_REMOVAL);
        assertThat(site.checks.notifiedRemovals()).isEmpty();

        Notification notice = new Notification(TODAY.minusDays(20), TODAY.minusDays(6), null);
        site.outcomes.take(route.id(), new OutcomeStep.Notified(notice), CHANGE);
        assertThat(site.checks.notifiedRemovals())
                .containsExactly(new NotifiedRemoval(SITE, route.id(), "Route", TODAY.minusDays(6)));

        Removal removal = new Removal(TODAY.minusDays(5), "Strip Ltd", "HSE 1");
        site.outcomes.take(route.id(), new OutcomeStep.Removed(removal), CHANGE);
        assertThat(site.checks.notifiedRemovals()).isEmpty();
    }

    @Test
    void noneIsRefusedWhileTheRegisterHasAnItemInTheArea() {
        WorkArea route = site.add("Route");
        Survey survey = site.report(site.order(SurveyKind.REFURBISHMENT, route));
        AsbestosItem item = site.items.add(SITE, item(route, survey.id()), CHANGE);
        site.review(survey, true);

        assertThatIllegalStateException().isThrownBy(() -> site.decide(route, OutcomeKind.NONE_IN_AREA));
        site.items.remove(item.id(), item.version(), TODAY, CHANGE);
        assertThat(site.decide(route, OutcomeKind.NONE_IN_AREA).survey()).isEqualTo(survey.id());
    }

    @Test
    void everyInstallingContractorAcknowledgesEveryNewVersionOfTheRegister() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);
        assertThat(site.missing())
                .containsExactly("No version of the asbestos register is recorded, so no contractor can have seen it");

        site.assignFitters();
        site.acknowledgeRegister();
        assertThat(site.missing()).isEmpty();

        site.register.publish(SITE, TODAY, null, "with the new finding", CHANGE);
        assertThat(site.missing())
                .containsExactly(
                        "Contractor fitters has not acknowledged version 2 of the asbestos register of 21 Nov 2026");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.register.acknowledge(SITE, 1, FITTERS, "Fi Tter", CHANGE));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        WorkArea route = site.add("Route");
        site.areas.replan(route.id(), route.version(), AsbestosAtASite.plan("Main route", true), CHANGE);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> site.areas.replan(
                        route.id(), route.version(), AsbestosAtASite.plan("Side route", true), CHANGE));
        assertThat(site.now(route).name()).isEqualTo("Main route");
    }

    @Test
    void anAreaOfWhichSomethingIsRecordedIsArchivedAndAnyOtherDeleted() {
        WorkArea surveyed = site.add("Surveyed");
        WorkArea mistake = site.add("Mistake");
        site.order(SurveyKind.REFURBISHMENT, surveyed);

        site.areas.remove(surveyed.id(), surveyed.version(), CHANGE);
        site.areas.remove(mistake.id(), mistake.version(), CHANGE);

        assertThat(site.areas.of(SITE)).extracting(WorkArea::name).containsExactly("Surveyed");
        assertThat(site.now(surveyed).isActive()).isFalse();
        assertThat(site.missing()).contains(SiteState.NOTHING_PLANNED);
    }

    @Test
    void everyWriteIsAudited() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);

        assertThat(site.audit.of("asbestos LIB-007", 20)).hasSize(7);
        assertThat(site.audit.of("asbestos LIB-007", 1).get(0).after())
                .contains("Dr Jean Expert", "BOHS P405", "none-in-area");
    }

    @Test
    void aSiteThatNothingIsKnownOfIsAmongTheStatesAndNotClear() {
        SiteCode other = new SiteCode("LIB-008");
        site.addSite(other);

        assertThat(site.checks.states())
                .hasEntrySatisfying(other, state -> assertThat(state.isClear()).isFalse());
        assertThat(site.checks.states(List.of(other))).containsOnlyKeys(other);
        assertThat(site.checks.missing(new SiteCode("NO-SUCH"))).isNotEmpty();
    }

    private static NewItem item(WorkArea area, @Nullable SurveyId survey) {
        return new NewItem(
                new Found(area.id(), survey, "above the door", "insulating board", "2 m²", SampleResult.AMOSITE),
                new Assessment(new MaterialScore(2, 1, 1, 2), null, "leave alone", null),
                TODAY.minusDays(1),
                null,
                "Ow Ner");
    }
}
