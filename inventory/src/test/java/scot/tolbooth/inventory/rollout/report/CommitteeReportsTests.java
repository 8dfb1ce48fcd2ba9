package scot.tolbooth.inventory.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.rag.Assessment;
import scot.tolbooth.inventory.rollout.rag.ColourOverride;
import scot.tolbooth.inventory.rollout.rag.CompletedStatus;
import scot.tolbooth.inventory.rollout.rag.Facts;
import scot.tolbooth.inventory.rollout.rag.Judgement;
import scot.tolbooth.inventory.rollout.rag.Judgements;
import scot.tolbooth.inventory.rollout.rag.PercentComplete;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Subject;
import scot.tolbooth.inventory.site.SiteCode;

class CommitteeReportsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 21);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final SampleProgramme programme = new SampleProgramme(database, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theCouncilsFiguresOfMarch2025ComeOutWithCountsThatAddUp() {
        programme.councilsFigures(TODAY);

        Summary summary = programme.reports.asAt(TODAY).deliverables();

        assertThat(summary.all()).isEqualTo(45);
        assertThat(summary.commenced().shares())
                .extracting(Shares.Share::of, Shares.Share::count, Shares.Share::percent)
                .containsExactly(tuple(true, 44L, 98), tuple(false, 1L, 2));
        assertThat(summary.status().total()).isEqualTo(44);
        assertThat(summary.status().shares())
                .extracting(Shares.Share::of, Shares.Share::count, Shares.Share::percent)
                .containsExactly(
                        tuple(CompletedStatus.COMPLETED, 7L, 16),
                        tuple(CompletedStatus.DELIVERY, 28L, 63),
                        tuple(CompletedStatus.PLANNING, 3L, 7),
                        tuple(CompletedStatus.INITIATION, 6L, 14));
        assertThat(summary.rag().total()).isEqualTo(44);
        assertThat(summary.unrated()).isEqualTo(1);
        assertThat(summary.rag().shares())
                .extracting(Shares.Share::of, Shares.Share::count, Shares.Share::percent)
                .containsExactly(
                        tuple(RagColour.BLUE, 7L, 16),
                        tuple(RagColour.GREEN, 33L, 75),
                        tuple(RagColour.AMBER, 4L, 9),
                        tuple(RagColour.RED, 0L, 0));
    }

    @Test
    void figuresSayTheirPeriodAndTheChangeSinceSixMonthsBefore() {
        programme.useByLastDay = Map.of(
                TODAY,
                new ServiceFigures.Use(
                        42_000, 14_000 * 184L, MAY.plusDays(1), 3_500, Instant.parse("2026-09-01T12:00:00Z")),
                MAY,
                new ServiceFigures.Use(40_000, 0, null, 0, null));

        CommitteeReport report = programme.reports.asAt(TODAY);

        assertThat(report.previous()).isEqualTo(MAY);
        assertThat(report.figures())
                .extracting(Figure::name, Figure::value, Figure::change)
                .containsExactly(
                        tuple("Sites operational", 0L, "0"),
                        tuple("Registered users", 42_000L, "+2,000"),
                        tuple("Connections per day", 14_000L, "+14,000"),
                        tuple("Peak concurrent users", 3_500L, "+3,500"));
        assertThat(report.figures().get(2).period()).isEqualTo("22 May 2026 to 21 November 2026");
        assertThat(report.figures().get(3).period())
                .isEqualTo("22 May 2026 to 21 November 2026; reached on 1 September 2026, 13:00");
    }

    @Test
    void aYoungServiceCountsItsDaysFromTheFirstConnection() {
        programme.useByLastDay = Map.of(
                TODAY, new ServiceFigures.Use(10, 300, TODAY.minusDays(2), 3, Instant.parse("2026-11-20T12:00:00Z")));

        Figure perDay = programme.reports.asAt(TODAY).figures().get(2);

        assertThat(perDay.value()).isEqualTo(100);
        assertThat(perDay.period()).endsWith("; recorded from 19 November 2026");
    }

    @Test
    void theChangeIsSinceTheReportThatWasIssuedAndThatOneStaysAsItWas() {
        LocalDate august = LocalDate.of(2026, 8, 31);
        programme.site("LIB-001");
        CommitteeReport first = programme.reports.asAt(august);
        IssuedReport issued = programme.issued.issue(first, SampleProgramme.ANN);
        programme.site("LIB-002");

        CommitteeReport second = programme.reports.asAt(TODAY);

        assertThat(second.previous()).isEqualTo(august);
        assertThat(second.previousIssued()).isTrue();
        assertThat(second.figures().get(0).change()).isEqualTo("+1");
        assertThat(programme.issued.content(issued.id())).contains(first);
        assertThat(programme.issued.all()).extracting(IssuedReport::asAt).containsExactly(august);
    }

    @Test
    void anIssuedReportKeepsEveryRow() {
        programme.councilsFigures(TODAY);
        lateSite("LIB-001");
        override("LIB-001");
        CommitteeReport report = programme.reports.asAt(TODAY);

        IssuedReport issued = programme.issued.issue(report, SampleProgramme.ANN);

        assertThat(programme.issued.content(issued.id())).contains(report);
    }

    @Test
    void theListsAloneAreThoseOfTheReport() {
        lateSite("LIB-001");
        override("LIB-001");
        lateSite("LIB-002");
        for (LocalDate day : List.of(TODAY, TODAY.minusDays(20))) {
            CommitteeReport report = programme.reports.asAt(day);
            assertThat(programme.reports.heldUp(day)).isEqualTo(report.heldUp());
            assertThat(programme.reports.overrides(day)).isEqualTo(report.overrides());
        }
        assertThat(programme.reports.heldUp(TODAY)).isNotEmpty();
        assertThat(programme.reports.overrides(TODAY)).isNotEmpty();
    }

    @Test
    void heldUpSitesAndOverridesAreListedWithTheirReasons() {
        lateSite("LIB-001");
        lateSite("LIB-002");
        override("LIB-002");

        CommitteeReport report = programme.reports.asAt(TODAY);

        assertThat(report.heldUp()).extracting(HeldUpSite::code).containsExactly("LIB-001", "LIB-002");
        assertThat(report.heldUp().get(0).next()).isEqualTo("Site survey");
        assertThat(report.heldUp().get(0).reasons())
                .containsExactly(
                        "5 % complete is 20 points behind the 25 % expected, more than the 5 allowed for Green.",
                        "Go-live is forecast for 1 Feb 2027, 17 days after the planned 15 Jan 2027.");
        assertThat(report.overrides())
                .extracting(OverrideInForce::subject, OverrideInForce::what, OverrideInForce::reason)
                .containsExactly(tuple(
                        "Site LIB-002 (LIB-002)", "Green is shown where the rules suggest Amber", "Survey is booked"));
    }

    @Test
    void openBlockersHoldSitesUpAndTheirDaysAreCountedByCause() {
        lateSite("LIB-001");
        programme.blockers.raise(
                blocker(BlockerCause.ASBESTOS, "Loft is presumed to contain it", null), SampleProgramme.ANN);
        programme.blockers.raise(blocker(BlockerCause.WEATHER, "Storm", "ben"), SampleProgramme.ANN);

        CommitteeReport report = programme.reports.asAt(TODAY);

        assertThat(report.heldUp().get(0).colour()).isEqualTo(RagColour.RED);
        assertThat(report.heldUp().get(0).reasons())
                .startsWith("Asbestos: Loft is presumed to contain it.", "Weather: Storm.");
        assertThat(report.stoppages()).containsExactly(new Stoppage("Asbestos", 10, 1), new Stoppage("Weather", 10, 1));
        assertThat(programme.reports.asAt(TODAY.minusDays(20)).stoppages()).isEmpty();
    }

    @Test
    void aGateThatWasPassedByAnOverrideIsShown() {
        programme.site("LIB-001");
        milestone("LIB-001", Milestone.GO_LIVE, TODAY, null, TODAY);

        OverrideInForce override = programme.reports.asAt(TODAY).overrides().get(0);

        assertThat(override.what()).startsWith("Go-live was recorded past a closed gate. Missing: ");
        assertThat(override.reason()).isEqualTo("Live for years");
    }

    @Test
    void gatesOfManySitesThatWereOverriddenInOneGoAreOneLineThatNamesEverySite() {
        for (int number = 1; number <= 6; number++) {
            programme.site("LIB-00" + number);
            milestone("LIB-00" + number, Milestone.GO_LIVE, TODAY, null, TODAY);
        }

        assertThat(programme.reports.asAt(TODAY).overrides())
                .singleElement()
                .satisfies(override -> assertThat(override.subject()).isEqualTo("6 sites"))
                .satisfies(override ->
                        assertThat(override.what()).contains("LIB-001, LIB-002, LIB-003, LIB-004, LIB-005, LIB-006"));
    }

    @Test
    void sitesAreCountedAsTheyWereOnTheDay() {
        programme.site("LIB-001");
        programme.site("LIB-002");
        milestone("LIB-002", Milestone.GO_LIVE, LocalDate.of(2026, 6, 1), null, LocalDate.of(2026, 6, 10));

        assertThat(programme
                        .reports
                        .asAt(LocalDate.of(2026, 6, 9))
                        .figures()
                        .get(0)
                        .value())
                .isEqualTo(1);
        assertThat(programme
                        .reports
                        .asAt(LocalDate.of(2026, 6, 10))
                        .figures()
                        .get(0)
                        .value())
                .isEqualTo(2);
        assertThat(programme.reports.asAt(TODAY).sites().all()).isEqualTo(1);
    }

    @Test
    void deliverablesStandInTheTableWithTheCouncilsDates() {
        programme.assess(programme.deliverable("Public Wi-Fi"), TODAY, 80, Judgement.EMERGING_ISSUE);

        DeliverablePosition position = programme.reports.asAt(TODAY).positions().get(0);

        assertThat(position.startMonth()).isEqualTo("Apr-23");
        assertThat(position.endMonth()).isEqualTo("Mar-26");
        assertThat(position.colour()).isEqualTo(RagColour.AMBER);
        assertThat(position.status().label()).isEqualTo("At delivery and ongoing management and monitoring stage");
        assertThat(position.narrative()).startsWith("Site surveys");
    }

    private void lateSite(String code) {
        programme.site(code);
        milestone(code, Milestone.IDENTIFIED, LocalDate.of(2026, 9, 1), null, LocalDate.of(2026, 9, 1));
        milestone(code, Milestone.SITE_SURVEY, LocalDate.of(2026, 10, 1), null, null);
        milestone(code, Milestone.ASBESTOS_CHECK, LocalDate.of(2026, 11, 1), null, null);
        milestone(code, Milestone.GO_LIVE, LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 1), null);
    }

    private void override(String code) {
        programme.assessments.record(
                new Assessment(
                        new Subject.OfSite(new SiteCode(code)),
                        TODAY,
                        "ben",
                        Judgements.onTrack(),
                        PercentComplete.of(5),
                        PercentComplete.of(25),
                        null,
                        new ColourOverride(RagColour.GREEN, "Survey is booked", TODAY.plusDays(14))),
                Facts.NONE,
                SampleProgramme.ANN);
    }

    private static Blocker blocker(BlockerCause cause, String text, @Nullable String owner) {
        return new Blocker(0, new SiteCode("LIB-001"), cause, text, owner, null, null, TODAY.minusDays(9), null, 0);
    }

    private void milestone(
            String code,
            Milestone milestone,
            LocalDate planned,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual) {
        MilestoneEntry entry =
                MilestoneEntry.of(new SiteMilestone(new SiteCode(code), milestone, planned, forecast, actual, null));
        programme.rollout.record(
                actual == null ? entry : entry.overriding("Live for years", TODAY),
                SampleProgramme.ANN.withGateOverride());
    }
}
