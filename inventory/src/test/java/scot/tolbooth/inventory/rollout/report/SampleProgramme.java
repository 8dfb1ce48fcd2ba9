package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.rag.Assessment;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.Dimension;
import scot.tolbooth.inventory.rollout.rag.Facts;
import scot.tolbooth.inventory.rollout.rag.Judgement;
import scot.tolbooth.inventory.rollout.rag.Judgements;
import scot.tolbooth.inventory.rollout.rag.MilestoneProgress;
import scot.tolbooth.inventory.rollout.rag.MilestoneWeights;
import scot.tolbooth.inventory.rollout.rag.PercentComplete;
import scot.tolbooth.inventory.rollout.rag.RagRule;
import scot.tolbooth.inventory.rollout.rag.RagTolerance;
import scot.tolbooth.inventory.rollout.rag.RolloutRecords;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.rollout.rag.Subject;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** A programme on a scratch database, whose use is made up. */
final class SampleProgramme implements ServiceFigures {

    static final Change ANN = Change.by("ann");

    final Sites sites;
    final Rollout rollout;
    final Blockers blockers;
    final Deliverables deliverables;
    final Assessments assessments;
    final IssuedReports issued;
    final CommitteeReports reports;
    Map<LocalDate, Use> useByLastDay = Map.of();

    SampleProgramme(ScratchDatabase database, java.time.Clock clock) {
        AuditTrail audit = new AuditTrail(database.jdbc(), clock);
        RagRule rule = new RagRule(RagTolerance.USUAL);
        sites = new Sites(database.jdbc(), audit, database.transactions());
        rollout = Rollout.unseen(database.jdbc(), audit, database.transactions(), clock);
        blockers = new Blockers(database.jdbc(), audit, database.transactions());
        Gates gates = Gates.unseen(database.jdbc(), clock);
        deliverables = new Deliverables(database.jdbc(), audit, database.transactions());
        assessments = new Assessments(database.jdbc(), audit, database.transactions(), clock, rule);
        issued = new IssuedReports(database.jdbc(), audit, database.transactions(), clock);
        Standings standings = new Standings(
                new RolloutRecords(rollout, gates, blockers),
                assessments,
                rule,
                new MilestoneProgress(MilestoneWeights.USUAL));
        reports = new CommitteeReports(
                sites,
                new CommitteeReports.Programme(
                        standings, new DeliverableStandings(deliverables, assessments, standings), gates, blockers),
                this,
                issued);
    }

    @Override
    public Use of(ReportPeriod period) {
        return useByLastDay.getOrDefault(period.to(), new Use(0, 0, null, 0, null));
    }

    void site(String code) {
        sites.save(
                new Site(
                        new SiteCode(code),
                        "Site " + code,
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
                ANN);
    }

    Deliverable deliverable(String title) {
        return deliverables.add(
                new Deliverable.Details(
                        "Digital infrastructure",
                        title,
                        "Policy and Strategy in September 2023",
                        LocalDate.of(2023, 4, 1),
                        LocalDate.of(2026, 3, 31),
                        "Head of Digital"),
                ANN);
    }

    void assess(Deliverable deliverable, LocalDate on, int percent, Judgement risk) {
        assessments.record(
                new Assessment(
                        new Subject.OfDeliverable(deliverable.id()),
                        on,
                        "ann",
                        Judgements.onTrack().with(Dimension.RISK, risk),
                        PercentComplete.of(percent),
                        PercentComplete.of(percent),
                        narrative(risk),
                        null),
                Facts.NONE,
                ANN);
    }

    /** As many deliverables as each stage and colour of the council's update of March 2025 has. */
    void councilsFigures(LocalDate on) {
        List<Integer> percents = IntStream.range(0, 45)
                .mapToObj(index -> index < 7 ? 100 : index < 35 ? 60 : index < 38 ? 20 : index < 44 ? 10 : 0)
                .toList();
        for (int index = 0; index < percents.size(); index++) {
            boolean amber = index >= 40 && index < 44;
            assess(
                    deliverable("Activity " + (index + 1)),
                    on,
                    percents.get(index),
                    amber ? Judgement.EMERGING_ISSUE : Judgement.ON_TRACK);
        }
    }

    private static @Nullable String narrative(Judgement risk) {
        return risk == Judgement.ON_TRACK ? null : "Site surveys by the external contractor take longer than agreed.";
    }
}
