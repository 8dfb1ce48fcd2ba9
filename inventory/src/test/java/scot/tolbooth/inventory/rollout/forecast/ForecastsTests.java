package scot.tolbooth.inventory.rollout.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.calendar.SchoolTerms;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class ForecastsTests {

    private static final SiteCode SITE = new SiteCode("LIB-007");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Change ANN = Change.by("ann");
    private static final Question QUESTION = new Question(1, 500, WhatIf.NOTHING);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Rollout rollout = Rollout.unseen(database.jdbc(), audit, database.transactions(), clock);
    private final Contractors contractors = new Contractors(database.jdbc(), audit, database.transactions());
    private final RecordedFacts facts = new RecordedFacts(
            new RecordedFacts.Records(sites, rollout, contractors),
            WorkingCalendar.scottish(),
            SchoolTerms.northLanarkshire(),
            clock);
    private final Forecasts forecasts = new Forecasts(facts, audit);

    @BeforeEach
    void oneSite() {
        sites.save(
                new Site(
                        SITE,
                        "Shotts Library",
                        SiteKind.LIBRARY,
                        "Shotts",
                        null,
                        null,
                        null,
                        new Position(55.82, -3.80),
                        true,
                        null,
                        null,
                        null,
                        0),
                ANN);
        happened(Milestone.IDENTIFIED, TODAY.minusDays(30));
    }

    @AfterEach
    void close() {
        forecasts.close();
        database.close();
    }

    @Test
    void theForecastStartsFromWhatIsRecorded() {
        happened(Milestone.SITE_SURVEY, TODAY.minusDays(7));

        Forecast forecast = forecasts.now(QUESTION).forecast();

        assertThat(forecast.asOf()).isEqualTo(TODAY);
        assertThat(forecast.site(SITE).orElseThrow().milestones())
                .containsKey(Milestone.ASBESTOS_CHECK)
                .doesNotContainKey(Milestone.SITE_SURVEY);
        assertThat(forecast.assumptions().get(0).completed()).isEqualTo(1);
    }

    @Test
    void anAnswerIsKeptUntilAFactChanges() {
        Outlook first = forecasts.now(QUESTION);
        assertThat(forecasts.now(QUESTION)).isSameAs(first);

        happened(Milestone.SITE_SURVEY, TODAY.minusDays(1));

        assertThat(forecasts.now(QUESTION)).isNotSameAs(first);
        assertThat(forecasts.glance(QUESTION).isPresent()).isTrue();
    }

    @Test
    void whoeverDoesNotWaitIsShownTheForecastOfBeforeTheLatestChange() {
        Outlook first = forecasts.now(Question.USUAL);

        happened(Milestone.SITE_SURVEY, TODAY.minusDays(1));

        assertThat(forecasts.latest()).containsSame(first);
        assertThat(forecasts.now(Question.USUAL)).isNotSameAs(first);
    }

    @Test
    void whoIsAssignedQueuesForThatContractor() {
        ContractorId id = new ContractorId("acme-surveys");
        contractors.save(
                new Contractor(
                        id,
                        "Acme",
                        null,
                        null,
                        null,
                        null,
                        Map.of(WorkKind.SITE_SURVEY, new WorkTerms(10, 2.5)),
                        List.of(),
                        false,
                        0),
                ANN);
        contractors.assign(new Assignment(0, id, SITE, WorkKind.SITE_SURVEY, TODAY.minusDays(20), null), ANN);

        ProgrammeFacts gathered = facts.gather();

        assertThat(gathered.visitsPerWeek()).containsEntry(new Team(id, WorkKind.SITE_SURVEY), 2.5);
        assertThat(gathered.sites().get(0).contractors()).containsEntry(WorkKind.SITE_SURVEY, id);
    }

    @Test
    void whatIfsAreAnsweredBesides() {
        WhatIf without = new WhatIf(Map.of(), Set.of(SITE), 0, List.of());

        assertThat(forecasts.now(new Question(1, 500, without)).forecast().sites())
                .isEmpty();
        assertThat(forecasts.now(QUESTION).forecast().sites()).hasSize(1);
    }

    private void happened(Milestone milestone, LocalDate day) {
        rollout.record(
                MilestoneEntry.of(new SiteMilestone(SITE, milestone, null, null, day, null))
                        .overriding("made up", LocalDate.of(2100, 1, 1)),
                ANN.withGateOverride());
    }
}
