package scot.tolbooth.inventory.rollout.asbestos;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** A site in an otherwise empty database, on which tests record what happens around asbestos. */
final class AsbestosAtASite {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final SiteCode SITE = new SiteCode("LIB-007");
    static final Change CHANGE = Change.by("ann");
    static final ContractorId FITTERS = new ContractorId("fitters");
    static final CompetentPerson EXPERT = new CompetentPerson("Dr Jean Expert", "BOHS P405");
    static final Analyst ANALYST =
            new Analyst("Al Yst", "Air Lab", "UKAS 1234", TODAY.plusYears(1), "North Lanarkshire Council");

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory");

    final ScratchDatabase database = DATABASE;
    final Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    final Contractors contractors = new Contractors(database.jdbc(), audit, database.transactions());
    final SiteWrites writes = new SiteWrites(sites, database.transactions(), audit, clock);
    final RecordedFacts facts = new RecordedFacts(database.jdbc(), sites, contractors);
    final AsbestosChecks checks = new AsbestosChecks(facts, AsbestosRules.DEFAULTS, clock);
    final WorkAreas areas = new WorkAreas(database.jdbc(), writes);
    final AsbestosSurveys surveys = new AsbestosSurveys(database.jdbc(), writes);
    final AsbestosItems items = new AsbestosItems(database.jdbc(), writes, AsbestosRules.DEFAULTS);
    final ContractorEntries entries = new ContractorEntries(surveys, items, contractors, writes);
    final AsbestosOutcomes outcomes = new AsbestosOutcomes(database.jdbc(), facts, writes, AsbestosRules.DEFAULTS);
    final Restrictions restrictions = new Restrictions(database.jdbc(), writes);
    final AsbestosRegister register = new AsbestosRegister(database.jdbc(), contractors, writes);

    AsbestosAtASite() {
        database.jdbc()
                .sql("TRUNCATE inventory.site, inventory.contractor, inventory.audit_entry RESTART IDENTITY CASCADE")
                .update();
        addSite(SITE);
        contractors.save(
                new Contractor(FITTERS, "Fitters Ltd", null, null, null, null, Map.of(), List.of(), false, 0), CHANGE);
    }

    void addSite(SiteCode code) {
        sites.save(
                new Site(
                        code,
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
                CHANGE);
    }

    List<String> missing() {
        return checks.missing(SITE);
    }

    WorkArea add(String name) {
        return areas.add(SITE, plan(name, true), CHANGE);
    }

    static WorkAreaPlan plan(String name, boolean disturbsFabric) {
        return new WorkAreaPlan(name, WorkAreaKind.ROUTE, "Containment and two access points", disturbsFabric);
    }

    WorkArea now(WorkArea area) {
        return areas.find(area.id()).orElseThrow();
    }

    Survey order(SurveyKind kind, WorkArea... scope) {
        return surveys.order(
                new SurveyOrder(SITE, kind, null, TODAY.minusDays(60)),
                Arrays.stream(scope).map(WorkArea::id).toList(),
                CHANGE);
    }

    /** Takes a survey to its report, which lists the areas that could not be looked at. */
    Survey report(Survey ordered, WorkArea... noAccess) {
        List<SurveyStep> steps = new ArrayList<>();
        if (ordered.state() == SurveyState.ORDERED) {
            steps.add(new SurveyStep.VisitBooked(visit()));
        }
        steps.add(new SurveyStep.Surveyed(visit(), surveyor(TODAY.plusYears(1))));
        steps.add(reported(noAccess));
        Survey survey = ordered;
        for (SurveyStep step : steps) {
            survey = surveys.take(survey.id(), survey.version(), step, CHANGE);
        }
        return survey;
    }

    Survey review(Survey reported, boolean accepted) {
        Review review = new Review(accepted, EXPERT, TODAY.minusDays(28), "checked against the scope");
        return surveys.take(reported.id(), reported.version(), new SurveyStep.Reviewed(review), CHANGE);
    }

    Survey accepted(SurveyKind kind, WorkArea... scope) {
        return review(report(order(kind, scope)), true);
    }

    static Visit visit() {
        return new Visit(TODAY.minusDays(40), TODAY.minusDays(39));
    }

    static Surveyor surveyor(@Nullable LocalDate accreditedUntil) {
        return new Surveyor("Sue Veyor", "Acme Surveys", "UKAS 0123", accreditedUntil);
    }

    static SurveyStep.ReportReceived reported(WorkArea... noAccess) {
        Map<WorkAreaId, String> reasons =
                Arrays.stream(noAccess).collect(Collectors.toMap(WorkArea::id, area -> "locked, no key"));
        return new SurveyStep.ReportReceived(
                new Report(TODAY.minusDays(30), "R-1", null), reasons, List.of("Lift shaft: no key"));
    }

    RecordedOutcome decide(WorkArea area, OutcomeKind kind) {
        return outcomes.record(
                area.id(),
                now(area).version(),
                new Decision(EXPERT, TODAY.minusDays(27), "as the report says"),
                Outcome.decided(kind, "high level, 2 m from the boards"),
                CHANGE);
    }

    void acknowledgeRegister() {
        RegisterVersion version = register.publish(SITE, TODAY.minusDays(1), null, "as surveyed", CHANGE);
        register.acknowledge(SITE, version.number(), FITTERS, "Fi Tter", CHANGE);
    }

    void assignFitters() {
        contractors.assign(new Assignment(0, FITTERS, SITE, WorkKind.INSTALLATION, TODAY.minusDays(5), null), CHANGE);
    }

    static OutcomeStep.Assessed stage(int number, boolean passed) {
        return new OutcomeStep.Assessed(new ClearanceStage(
                number,
                TODAY.minusDays(2),
                ANALYST,
                number == 3 ? new BigDecimal(passed ? "0.009" : "0.02") : null,
                passed,
                null));
    }

    static OutcomeStep.Notified notified() {
        return new OutcomeStep.Notified(new Notification(TODAY.minusDays(26), TODAY.minusDays(12), null));
    }

    static OutcomeStep.Removed removed() {
        return new OutcomeStep.Removed(new Removal(TODAY.minusDays(3), "Strip Ltd", "HSE 99"));
    }

    static OutcomeStep.Released released() {
        return new OutcomeStep.Released(new Release(TODAY.minusDays(1), "CR-5"));
    }
}
