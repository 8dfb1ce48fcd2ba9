package scot.tolbooth.inventory.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

class ReportsOfThePastTests {

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
    void aPastDayListsTheOverridesThatStoodOnThatDay() {
        programme.site("LIB-001");
        programme.site("LIB-002");
        happened("LIB-001", Milestone.INSTALLATION, LocalDate.of(2026, 6, 10));
        overridden("LIB-001", Milestone.INSTALLATION, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        overridden("LIB-002", Milestone.INSTALLATION, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 10));

        assertThat(overrides(LocalDate.of(2026, 5, 31))).isEmpty();
        assertThat(overrides(LocalDate.of(2026, 6, 9)))
                .containsExactly(
                        "Site LIB-001 (LIB-001) Installation may be recorded past a closed gate.",
                        "Site LIB-002 (LIB-002) Installation may be recorded past a closed gate.");
        assertThat(overrides(LocalDate.of(2026, 6, 11)))
                .containsExactly("Site LIB-001 (LIB-001) Installation was recorded past a closed gate.");
        assertThat(overrides(TODAY)).isEqualTo(overrides(LocalDate.of(2026, 6, 11)));
    }

    @Test
    void anOverrideOfAPastDaySaysWhatCannotBeToldAndWhatWasMissingWhenItWasGiven() {
        programme.site("LIB-001");
        happened("LIB-001", Milestone.COMMISSIONING, LocalDate.of(2026, 6, 10));
        overridden("LIB-001", Milestone.COMMISSIONING, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

        String then = programme
                .reports
                .asAt(LocalDate.of(2026, 7, 1))
                .overrides()
                .get(0)
                .what();
        String now = programme.reports.asAt(TODAY).overrides().get(0).what();

        assertThat(then)
                .endsWith("Cannot be told of that day: whether the site's devices answered and people got online by"
                        + " then is not kept. Missing when it was given: The switch is late.");
        assertThat(now).contains("Nothing in this service can say").doesNotContain("Cannot be told");
    }

    @Test
    void whatAGateMissedOnAPastDayHoldsASiteUpOnThatDayAlone() {
        programme.site("LIB-001");
        happened("LIB-001", Milestone.ASBESTOS_CHECK, LocalDate.of(2026, 6, 1));
        programme.rollout.record(
                MilestoneEntry.of(new SiteMilestone(
                        new SiteCode("LIB-001"),
                        Milestone.CIRCUIT_ORDERED,
                        LocalDate.of(2026, 6, 20),
                        null,
                        null,
                        null)),
                SampleProgramme.ANN);
        happened("LIB-001", Milestone.GO_LIVE, LocalDate.of(2026, 9, 1));

        assertThat(reasons(LocalDate.of(2026, 6, 5))).isEmpty();
        assertThat(reasons(LocalDate.of(2026, 6, 6)))
                .containsExactly(
                        "Circuit ordered is due on 20 Jun 2026 and its gate still misses: No circuit is ordered.");
        assertThat(reasons(TODAY)).isEmpty();
    }

    @Test
    void onlyAReportOfAPastDaySaysWhatItCannotTell() {
        assertThat(programme.reports.asAt(TODAY.minusDays(1)).untold())
                .anySatisfy(sentence -> assertThat(sentence).contains("devices answered"));
        assertThat(programme.reports.asAt(TODAY).untold()).isEmpty();
    }

    @Test
    void aReportThatWasIssuedBeforeItSaidWhatItCannotTellIsStillRead() {
        long id = programme
                .issued
                .issue(programme.reports.asAt(MAY), SampleProgramme.ANN)
                .id();
        database.jdbc()
                .sql("UPDATE inventory.issued_report SET content = content - 'untold'")
                .update();

        assertThat(programme.issued.content(id))
                .hasValueSatisfying(report -> assertThat(report.untold()).isEmpty());
        assertThat(programme.reports.asAt(TODAY).previous()).isEqualTo(MAY);
    }

    private List<String> overrides(LocalDate day) {
        return programme.reports.asAt(day).overrides().stream()
                .map(override -> override.subject() + " " + override.what().replaceAll("\\. Missing: .*", "."))
                .toList();
    }

    private List<String> reasons(LocalDate day) {
        return programme.reports.asAt(day).heldUp().stream()
                .flatMap(site -> site.reasons().stream())
                .toList();
    }

    /** Records a day of the past as if it had been recorded then. */
    private void happened(String code, Milestone milestone, LocalDate actual) {
        database.jdbc()
                .sql("INSERT INTO inventory.milestone (site, milestone, actual) VALUES (:site, :milestone, :actual)")
                .param("site", code)
                .param("milestone", milestone.word())
                .param("actual", actual)
                .update();
    }

    private void overridden(String code, Milestone milestone, LocalDate given, LocalDate until) {
        database.jdbc()
                .sql("""
                        INSERT INTO inventory.gate_override (site, milestone, reason, until, given_by, at, missing)
                        VALUES (:site, :milestone, :reason, :until, 'owner', :at, ARRAY['The switch is late'])
                        """)
                .param("site", code)
                .param("milestone", milestone.word())
                .param("reason", "The school opens " + code)
                .param("until", until)
                .param("at", Timestamp.from(given.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .update();
    }
}
