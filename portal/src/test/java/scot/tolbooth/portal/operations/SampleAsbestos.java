package scot.tolbooth.portal.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.asbestos.Analysis;
import scot.tolbooth.inventory.rollout.asbestos.Analyst;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Assessment;
import scot.tolbooth.inventory.rollout.asbestos.ClearanceStage;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Decision;
import scot.tolbooth.inventory.rollout.asbestos.Found;
import scot.tolbooth.inventory.rollout.asbestos.MaterialScore;
import scot.tolbooth.inventory.rollout.asbestos.Notification;
import scot.tolbooth.inventory.rollout.asbestos.Outcome;
import scot.tolbooth.inventory.rollout.asbestos.OutcomeKind;
import scot.tolbooth.inventory.rollout.asbestos.OutcomeStep;
import scot.tolbooth.inventory.rollout.asbestos.PriorityScore;
import scot.tolbooth.inventory.rollout.asbestos.Removal;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.Review;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.SiteCode;

/** A site at which every kind of asbestos record exists, for tests that look at pages. */
record SampleAsbestos(
        WorkAreas areas,
        AsbestosSurveys surveys,
        AsbestosItems items,
        AsbestosOutcomes outcomes,
        Restrictions restrictions,
        AsbestosRegister register,
        Contractors contractors) {

    private static final Change CHANGE = Change.by("test");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CompetentPerson EXPERT = new CompetentPerson("Dr Jean Expert", "BOHS P405");

    void fill(SiteCode site) {
        WorkArea route = add(site, "Ground floor comms route");
        WorkArea boiler = add(site, "Boiler room riser");
        WorkArea roof = add(site, "Roof void");
        Survey first = reported(order(site, route, boiler));
        item(site, boiler, first.id(), "Pipe lagging", new MaterialScore(3, 2, 3, 2));
        accept(first);
        reported(order(site, roof));
        decide(route, OutcomeKind.NONE_IN_AREA);
        decide(boiler, OutcomeKind.LICENSED_REMOVAL);
        remove(boiler);
        item(site, roof, null, "Cement flue", null);
        restrictions.open(roof.id(), "Ladder missing", "Ow Ner", DAY.plusDays(60), CHANGE);
        ContractorId acme = new ContractorId("acme-asbestos");
        contractors.save(new Contractor(acme, "Acme", null, null, null, null, Map.of(), List.of(), false, 0), CHANGE);
        register.publish(site, DAY, null, "As surveyed in March", CHANGE);
        register.acknowledge(site, 1, acme, "Fi Tter", CHANGE);
    }

    private WorkArea add(SiteCode site, String name) {
        return areas.add(
                site, new WorkAreaPlan(name, WorkAreaKind.ROUTE, "Containment, two access points", true), CHANGE);
    }

    private Survey order(SiteCode site, WorkArea... scope) {
        return surveys.order(
                new SurveyOrder(site, SurveyKind.REFURBISHMENT, null, DAY),
                List.of(scope).stream().map(WorkArea::id).toList(),
                CHANGE);
    }

    private Survey reported(Survey ordered) {
        Visit visit = new Visit(DAY.plusDays(7), DAY.plusDays(7));
        Survey survey = take(ordered, new SurveyStep.VisitBooked(visit));
        survey = take(
                survey,
                new SurveyStep.Surveyed(visit, new Surveyor("Sue Veyor", "Acme", "UKAS 0123", DAY.plusYears(1))));
        Analysis analysis = new Analysis(SampleResult.AMOSITE, "Air Lab", "UKAS 99", DAY.plusDays(12));
        survey = surveys.record(
                survey.id(),
                survey.version(),
                new Sample("S001", "AL-1", "above the door", "insulating board", analysis, null),
                CHANGE);
        survey = take(survey, new SurveyStep.ResultsIn(DAY.plusDays(12)));
        return take(
                survey,
                new SurveyStep.ReportReceived(
                        new Report(DAY.plusDays(14), "R-17", null), Map.of(), List.of("Lift shaft: no key")));
    }

    private void accept(Survey survey) {
        take(survey, new SurveyStep.Reviewed(new Review(true, EXPERT, DAY.plusDays(20), "Checked against the plan")));
    }

    private Survey take(Survey survey, SurveyStep step) {
        return surveys.take(survey.id(), survey.version(), step, CHANGE);
    }

    private void decide(WorkArea area, OutcomeKind kind) {
        long version = areas.find(area.id()).orElseThrow().version();
        Decision decision = new Decision(EXPERT, DAY.plusDays(21), "As the report says");
        outcomes.record(area.id(), version, decision, Outcome.decided(kind, null), CHANGE);
    }

    private void remove(WorkArea area) {
        outcomes.take(
                area.id(),
                new OutcomeStep.Notified(new Notification(DAY.plusDays(22), DAY.plusDays(40), null)),
                CHANGE);
        outcomes.take(area.id(), new OutcomeStep.Removed(new Removal(DAY.plusDays(45), "Strip Ltd", "HSE 99")), CHANGE);
        Analyst analyst = new Analyst("Al Yst", "Air Lab", "UKAS 99", DAY.plusYears(1), "North Lanarkshire Council");
        outcomes.take(
                area.id(),
                new OutcomeStep.Assessed(new ClearanceStage(1, DAY.plusDays(46), analyst, null, true, null)),
                CHANGE);
    }

    private void item(
            SiteCode site, WorkArea area, @Nullable SurveyId survey, String material, @Nullable MaterialScore score) {
        BigDecimal one = BigDecimal.ONE;
        items.add(
                site,
                new AsbestosItems.NewItem(
                        new Found(area.id(), survey, "at the hatch", material, "3 m", null),
                        new Assessment(score, new PriorityScore(one, one, one, one), "Remove", 1200),
                        DAY.plusDays(7),
                        null,
                        "Ow Ner"),
                CHANGE);
    }
}
