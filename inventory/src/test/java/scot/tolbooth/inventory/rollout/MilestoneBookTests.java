package scot.tolbooth.inventory.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class MilestoneBookTests {

    private static final SiteCode SITE = new SiteCode("LIB-001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Change MANAGER = Change.by("manager");
    private static final Change OWNER = Change.by("owner").withGateOverride();

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Facts facts = new Facts();
    private final RolloutStore store = RolloutStore.in(database.jdbc());
    private final Gates gates = new Gates(store, facts, () -> List.of(facts), new Today(clock));
    private final Rollout rollout = new Rollout(
            store, new MilestoneBook(store, gates, sites, audit, clock), database.transactions(), new Today(clock));

    @BeforeEach
    void aSite() {
        sites.save(
                new Site(
                        SITE,
                        "Motherwell Library",
                        SiteKind.LIBRARY,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.79, -3.99),
                        true,
                        null,
                        null,
                        null,
                        0),
                MANAGER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClosedGateSaysWhatIsMissingAndNothingIsRecorded() {
        facts.asbestos.put(SITE, List.of("Work area 'Attic' is presumed to contain asbestos"));

        assertThatThrownBy(() -> rollout.record(happened(Milestone.INSTALLATION), MANAGER))
                .isInstanceOf(GateClosedException.class)
                .hasMessage("actual must wait: Site survey has not happened;"
                        + " Work area 'Attic' is presumed to contain asbestos; No circuit is live");
        assertThat(rollout.of(SITE)).isEmpty();
    }

    @Test
    void aSitePassesWhenEveryFactIsThere() {
        rollout.record(happened(Milestone.SITE_SURVEY), MANAGER);
        facts.circuitLive.add(SITE);
        rollout.record(happened(Milestone.INSTALLATION), MANAGER);
        facts.evidence.put(SITE, List.of(Condition.holding("All devices answer")));
        rollout.record(happened(Milestone.COMMISSIONING), MANAGER);

        assertThat(rollout.record(happened(Milestone.GO_LIVE), MANAGER)).isEqualTo(SaveOutcome.CREATED);
        assertThat(rollout.state(SITE).isLive()).isTrue();
    }

    @Test
    void aSiteThatNobodyHasSeenCannotBeCommissioned() {
        rollout.record(happened(Milestone.SITE_SURVEY), MANAGER);
        facts.circuitLive.add(SITE);
        rollout.record(happened(Milestone.INSTALLATION), MANAGER);

        assertThatThrownBy(() -> rollout.record(happened(Milestone.COMMISSIONING), MANAGER))
                .hasMessageContaining("Nothing in this service can say whether the site's devices answer");
    }

    @Test
    void onlyTheNamedRoleOverridesAGate() {
        MilestoneEntry entry = happened(Milestone.INSTALLATION).overriding("The hall is new", TODAY);

        assertThatThrownBy(() -> rollout.record(entry, MANAGER))
                .hasMessage("override_reason may be given only by a senior responsible owner or an administrator");
        assertThat(rollout.record(entry, OWNER)).isEqualTo(SaveOutcome.CREATED);
        assertThat(gates.overridden())
                .singleElement()
                .satisfies(gate -> assertThat(gate.override().by()).isEqualTo("owner"))
                .satisfies(gate -> assertThat(gate.isUsed()).isTrue())
                .satisfies(gate -> assertThat(gate.missing())
                        .containsExactly("Site survey has not happened", "No circuit is live"));
    }

    @Test
    void anOverrideThatHasLapsedLetsNobodyPass() {
        assertThatThrownBy(() -> rollout.record(
                        happened(Milestone.INSTALLATION).overriding("The hall is new", TODAY.minusDays(1)), OWNER))
                .hasMessage("override_until must be today or later");
    }

    @Test
    void anOverrideIsNoLongerReportedOnceTheFactsAreThere() {
        rollout.record(happened(Milestone.CIRCUIT_LIVE).overriding("The supplier's word", TODAY), OWNER);
        assertThat(gates.overridden()).hasSize(1);

        facts.circuitLive.add(SITE);
        assertThat(gates.overridden()).isEmpty();
    }

    @Test
    void theSameEntryTwiceChangesNothing() {
        MilestoneEntry entry = happened(Milestone.INSTALLATION).overriding("The hall is new", TODAY);
        rollout.record(entry, OWNER);

        assertThat(rollout.record(entry, MANAGER)).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(rollout.overrides()).hasSize(1);
    }

    @Test
    void aForecastThatMovesNeedsAReason() {
        rollout.record(forecast("2026-12-01"), MANAGER);

        assertThatThrownBy(() -> rollout.record(forecast("2026-12-08"), MANAGER))
                .hasMessage("forecast_reason must say why the forecast moved from 2026-12-01 to 2026-12-08");
        assertThatThrownBy(() -> rollout.record(forecast("2026-12-08").because(ForecastReason.OTHER, " "), MANAGER))
                .hasMessage("forecast_reason_text must say what the other reason is");

        rollout.record(forecast("2026-12-08").because(ForecastReason.SCHOOL_TERM, "Exams"), MANAGER);
        assertThat(rollout.forecastChanges(SITE))
                .singleElement()
                .satisfies(moved -> assertThat(moved.reason()).isEqualTo(ForecastReason.SCHOOL_TERM))
                .satisfies(moved -> assertThat(moved.from()).isEqualTo("2026-12-01"))
                .satisfies(moved -> assertThat(moved.to()).isEqualTo("2026-12-08"));
    }

    @Test
    void whatIsToComeHasNotHappened() {
        SiteMilestone tomorrow = new SiteMilestone(SITE, Milestone.SITE_SURVEY, null, null, TODAY.plusDays(1), null);

        assertThatThrownBy(() -> rollout.record(MilestoneEntry.of(tomorrow), MANAGER))
                .hasMessageStartingWith("actual must not be in the future");
    }

    @Test
    void whoWritesOverAnothersWorkIsTold() {
        SiteMilestone blank = new SiteMilestone(SITE, Milestone.SITE_SURVEY, null, null, null, null);
        rollout.record(happened(Milestone.SITE_SURVEY).having(blank), MANAGER);

        assertThatThrownBy(() -> rollout.record(forecastSurvey().having(blank), OWNER))
                .isInstanceOf(StaleVersionException.class);
        assertThat(rollout.of(SITE)).extracting(SiteMilestone::actual).containsExactly(TODAY);
    }

    @Test
    void everyEntryIsAuditedWithItsOverride() {
        rollout.record(happened(Milestone.INSTALLATION).overriding("The hall is new", TODAY), OWNER);

        assertThat(audit.of("rollout LIB-001", 5))
                .singleElement()
                .extracting(AuditEntry::after)
                .asString()
                .contains("The hall is new", "No circuit is live", "2026-11-21");
    }

    @Test
    void theGatesOfManySitesAreKnownAtOnce() {
        rollout.record(happened(Milestone.SITE_SURVEY), MANAGER);
        SiteCode other = new SiteCode("LIB-002");
        facts.asbestos.put(other, List.of("No work area is planned"));

        assertThat(gates.of(
                        Map.of(SITE, Milestone.ASBESTOS_CHECK, other, Milestone.INSTALLATION), rollout.bySite(), TODAY))
                .containsOnlyKeys(SITE, other)
                .hasEntrySatisfying(SITE, gate -> assertThat(gate).isEqualTo(gates.of(SITE, gate.milestone())))
                .hasEntrySatisfying(
                        other,
                        gate -> assertThat(gate.missing())
                                .containsExactly(
                                        "Site survey has not happened",
                                        "No work area is planned",
                                        "No circuit is live"));
    }

    private static MilestoneEntry happened(Milestone milestone) {
        return MilestoneEntry.of(new SiteMilestone(SITE, milestone, null, null, TODAY, null));
    }

    private static MilestoneEntry forecast(String day) {
        return MilestoneEntry.of(new SiteMilestone(SITE, Milestone.GO_LIVE, null, LocalDate.parse(day), null, null));
    }

    private static MilestoneEntry forecastSurvey() {
        return MilestoneEntry.of(new SiteMilestone(SITE, Milestone.SITE_SURVEY, null, TODAY, null, null));
    }

    /** Facts that tests make up. */
    private static final class Facts implements SiteFacts, CommissioningEvidence {

        final Map<SiteCode, List<String>> asbestos = new HashMap<>();
        final Set<SiteCode> circuitLive = new HashSet<>();
        final Map<SiteCode, List<Condition>> evidence = new HashMap<>();

        @Override
        public Map<SiteCode, Stands> asbestos(Collection<SiteCode> wanted, LocalDate day) {
            Map<SiteCode, Stands> stands = new HashMap<>();
            asbestos.forEach((site, missing) -> stands.put(site, Stands.missing(missing)));
            return stands;
        }

        @Override
        public WithCircuit circuits(Collection<SiteCode> wanted, LocalDate day) {
            return new WithCircuit(circuitLive, circuitLive);
        }

        @Override
        public Map<SiteCode, List<Condition>> of(Map<SiteCode, LocalDate> wanted) {
            return evidence;
        }
    }
}
