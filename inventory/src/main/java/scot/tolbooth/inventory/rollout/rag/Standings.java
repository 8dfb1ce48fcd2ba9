package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

/** Where the sites of the rollout stand: colour, stage and why. */
public class Standings {

    private final RolloutRecords records;
    private final Assessments assessments;
    private final StandingRule rule;
    private final MilestoneProgress progress;

    public Standings(RolloutRecords records, Assessments assessments, RagRule rule, MilestoneProgress progress) {
        this.records = records;
        this.assessments = assessments;
        this.rule = new StandingRule(rule);
        this.progress = progress;
    }

    /** Every site with a recorded milestone, by code, with the overrides on which sites stood. */
    public Position position(LocalDate on) {
        List<OverriddenGate> overridden = records.overridden(on);
        Map<SiteCode, RolloutFacts> facts = records.of(records.milestones(), on, matters(on), overridden);
        return new Position(standings(facts, on, assessments.ofSites(on)), overridden);
    }

    /** Where the sites of the rollout stood on a day, and on which overrides. */
    public record Position(Map<SiteCode, Standing> sites, List<OverriddenGate> overridden) {}

    /** Every site with a recorded milestone, by code. */
    public Map<SiteCode, Standing> sites(LocalDate on) {
        return standings(records.of(records.milestones(), on, matters(on)), on, assessments.ofSites(on));
    }

    /** The sites of which an officer's colour is shown, by code. */
    public Map<SiteCode, Standing> overridden(LocalDate on) {
        Map<Subject, RecordedAssessment> latest = assessments.overriddenSites(on);
        List<SiteCode> sites = latest.keySet().stream()
                .map(subject -> ((Subject.OfSite) subject).site())
                .toList();
        return sites.isEmpty()
                ? Map.of()
                : standings(records.of(records.milestones(sites), on, matters(on)), on, latest);
    }

    /** Some sites, by code, from their milestones as they were read already. */
    public Map<SiteCode, Standing> sites(Map<SiteCode, List<SiteMilestone>> recorded, LocalDate on) {
        return recorded.isEmpty()
                ? Map.of()
                : standings(records.of(recorded, on, matters(on)), on, assessments.ofSites(recorded.keySet(), on));
    }

    private Map<SiteCode, Standing> standings(
            Map<SiteCode, RolloutFacts> facts, LocalDate on, Map<Subject, RecordedAssessment> latest) {
        Map<SiteCode, Standing> standings = new LinkedHashMap<>();
        facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(of -> {
            Subject subject = new Subject.OfSite(of.getKey());
            standings.put(of.getKey(), rule.of(subject, on, known(of.getValue(), on), latest.get(subject)));
        });
        return standings;
    }

    /** What a gate misses counts from some days before its milestone is due. */
    private Predicate<LocalDate> matters(LocalDate on) {
        return due -> !on.isBefore(due.minusDays(rule.rule().tolerance().evidenceDueDays()));
    }

    /** One site, whether or not a milestone is recorded. */
    public Standing site(SiteCode site, LocalDate on) {
        Subject subject = new Subject.OfSite(site);
        return rule.of(
                subject,
                on,
                known(records.of(site, on, matters(on)), on),
                assessments.latest(subject, on).orElse(null));
    }

    /** Something that has a start and an end. */
    public Standing between(Span span, LocalDate on, @Nullable RecordedAssessment latest) {
        Progress measured = new Progress(
                PercentComplete.NOTHING, ExpectedPercent.between(span.start(), span.end(), on), span.start());
        return rule.of(span.subject(), on, new StandingRule.Known(measured, Facts.NONE), latest);
    }

    /** When something is to begin and to be complete. */
    public record Span(Subject subject, LocalDate start, LocalDate end) {}

    /** The tolerances, in words. */
    public String tolerance() {
        return rule.rule().tolerance().stated();
    }

    /** How far a site is on a day by its milestones. */
    public Progress measured(SiteCode site, LocalDate on) {
        return progress.of(records.milestones(site), on);
    }

    private StandingRule.Known known(RolloutFacts facts, LocalDate on) {
        return new StandingRule.Known(progress.of(facts.milestones(), on), facts.on(on));
    }
}
