package scot.tolbooth.inventory.rollout.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class AssessmentsTests {

    private static final SiteCode CODE = new SiteCode("LIB-007");
    private static final Subject SITE = new Subject.OfSite(CODE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Judgements RISKY = Judgements.onTrack().with(Dimension.RISK, Judgement.EMERGING_ISSUE);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final RagRule rule = new RagRule(RagTolerance.USUAL);
    private final Assessments assessments =
            new Assessments(database.jdbc(), audit, database.transactions(), clock, rule);

    @BeforeEach
    void site() {
        new Sites(database.jdbc(), audit, database.transactions())
                .save(
                        new Site(
                                CODE,
                                "Shotts Library",
                                SiteKind.LIBRARY,
                                null,
                                null,
                                null,
                                null,
                                new Position(55.8, -3.8),
                                true,
                                null,
                                null,
                                null,
                                0),
                        Change.by("ann"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAssessmentIsFoundAgainAsItWasAndAudited() {
        RecordedAssessment recorded = record(assessment(TODAY, RISKY, "Surveyor is ill.", null));

        assertThat(assessments.history(SITE)).containsExactly(recorded);
        assertThat(recorded.suggested()).isEqualTo(RagColour.AMBER);
        assertThat(audit.of("rollout LIB-007", 5))
                .first()
                .extracting(AuditEntry::after)
                .asString()
                .contains("emerging-issue", "Surveyor is ill.", "amber");
    }

    @Test
    void amberAndRedNeedANarrative() {
        assertThatExceptionOfType(NarrativeMissingException.class)
                .isThrownBy(() -> record(assessment(TODAY, RISKY, "  ", null)))
                .withMessage(
                        "narrative must be given where Amber is shown." + " There may be an emerging issue with risk.");
        assertThat(assessments.history(SITE)).isEmpty();
    }

    @Test
    void theNarrativeGoesWithTheColourThatIsShown() {
        ColourOverride green = new ColourOverride(RagColour.GREEN, "Cover is found", TODAY.plusDays(7));
        ColourOverride red = new ColourOverride(RagColour.RED, "Known to the board", TODAY.plusDays(7));

        assertThat(record(assessment(TODAY, RISKY, null, green)).shown()).isEqualTo(RagColour.GREEN);
        assertThatExceptionOfType(NarrativeMissingException.class)
                .isThrownBy(() -> record(assessment(TODAY, Judgements.onTrack(), null, red)));
    }

    @Test
    void anOverrideLapsesToTheSuggestionOnItsDay() {
        ColourOverride green = new ColourOverride(RagColour.GREEN, "Cover is found", TODAY.plusDays(7));
        record(assessment(TODAY, RISKY, "Surveyor is ill.", green));
        milestone(Milestone.SITE_SURVEY, TODAY.plusDays(90), null);

        assertThat(standing(TODAY.plusDays(6)).colour()).isEqualTo(RagColour.GREEN);
        assertThat(standing(TODAY.plusDays(7)).colour()).isEqualTo(RagColour.AMBER);
        assertThat(standing(TODAY.plusDays(7)).override()).isNull();
    }

    @Test
    void anOverrideThatHasExpiredAlreadyIsRefused() {
        ColourOverride past = new ColourOverride(RagColour.GREEN, "Cover is found", TODAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment(TODAY, RISKY, "Surveyor is ill.", past))
                .withMessageContaining("override_expires must be after");
    }

    @Test
    void anyDayOfThePastIsReadAsItWas() {
        record(assessment(TODAY.minusDays(60), RISKY, "Surveyor is ill.", null));
        record(assessment(TODAY.minusDays(10), Judgements.onTrack(), null, null));

        assertThat(assessments.ofSites(TODAY.minusDays(61))).isEmpty();
        assertThat(assessments.ofSites(TODAY.minusDays(11)))
                .hasEntrySatisfying(SITE, then -> assertThat(then.suggested()).isEqualTo(RagColour.AMBER));
        assertThat(assessments.ofSites(TODAY))
                .hasEntrySatisfying(SITE, now -> assertThat(now.suggested()).isEqualTo(RagColour.GREEN));
        assertThat(assessments.latest(SITE, TODAY.minusDays(20)).orElseThrow().suggested())
                .isEqualTo(RagColour.AMBER);
    }

    @Test
    void aColourCountsSinceTheFirstAssessmentThatAskedForIt() {
        record(assessment(TODAY.minusDays(90), Judgements.onTrack(), null, null));
        record(assessment(TODAY.minusDays(60), RISKY, "Surveyor is ill.", null));
        RecordedAssessment third = record(assessment(
                TODAY, Judgements.onTrack().with(Dimension.COST, Judgement.EMERGING_ISSUE), "Prices rise.", null));

        assertThat(third.since()).isEqualTo(TODAY.minusDays(60));
    }

    @Test
    void nobodyAssessesTheFutureOrRewritesThePast() {
        record(assessment(TODAY.minusDays(10), Judgements.onTrack(), null, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> record(assessment(TODAY.plusDays(1), Judgements.onTrack(), null, null)))
                .withMessageContaining("future");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> record(assessment(TODAY.minusDays(11), Judgements.onTrack(), null, null)))
                .withMessageContaining("before the latest assessment");
    }

    @Test
    void aLiveSiteIsBlueWithoutAnyAssessment() {
        milestone(Milestone.GO_LIVE, TODAY.minusDays(30), TODAY.minusDays(20));

        assertThat(standing(TODAY).colour()).isEqualTo(RagColour.BLUE);
        assertThat(standing(TODAY).isAssessmentDue()).isFalse();
        assertThat(standing(TODAY.minusDays(21)).colour()).isNotEqualTo(RagColour.BLUE);
    }

    @Test
    void whatWasAssessedInAnEarlierQuarterIsDueAgain() {
        record(assessment(LocalDate.of(2026, 9, 30), Judgements.onTrack(), null, null));
        milestone(Milestone.SITE_SURVEY, TODAY.plusDays(90), null);

        assertThat(standing(LocalDate.of(2026, 9, 30)).isAssessmentDue()).isFalse();
        assertThat(standing(TODAY).isAssessmentDue()).isTrue();
    }

    private Standing standing(LocalDate on) {
        Standings standings = new Standings(
                new RolloutRecords(
                        rollout(),
                        Gates.unseen(database.jdbc(), clock),
                        new Blockers(database.jdbc(), audit, database.transactions())),
                assessments,
                rule,
                new MilestoneProgress(MilestoneWeights.USUAL));
        Standing standing = standings.site(CODE, on);
        assertThat(standings.position(on).sites()).containsEntry(CODE, standing);
        assertThat(standings.sites(on)).containsEntry(CODE, standing);
        assertThat(standings.overridden(on).get(CODE)).isEqualTo(standing.override() == null ? null : standing);
        return standing;
    }

    private void milestone(Milestone milestone, LocalDate planned, @Nullable LocalDate actual) {
        rollout()
                .record(
                        MilestoneEntry.of(new SiteMilestone(CODE, milestone, planned, null, actual, null))
                                .overriding("Live for years", TODAY),
                        Change.by("ann").withGateOverride());
    }

    private Rollout rollout() {
        return Rollout.unseen(database.jdbc(), audit, database.transactions(), clock);
    }

    private RecordedAssessment record(Assessment assessment) {
        return assessments.record(assessment, Facts.NONE, Change.by("ann"));
    }

    private static Assessment assessment(
            LocalDate on, Judgements judgements, @Nullable String narrative, @Nullable ColourOverride override) {
        return new Assessment(
                SITE, on, "ann", judgements, PercentComplete.of(40), PercentComplete.of(40), narrative, override);
    }
}
