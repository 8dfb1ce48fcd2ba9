package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /** Every site with a recorded milestone, by code. */
    public Map<SiteCode, Standing> sites(LocalDate on) {
        Map<Subject, RecordedAssessment> latest = assessments.asAt(on);
        Map<SiteCode, Standing> standings = new TreeMap<>();
        records.all(on).forEach((site, facts) -> {
            Subject subject = new Subject.OfSite(site);
            standings.put(site, rule.of(subject, on, known(facts, on), latest.get(subject)));
        });
        return standings;
    }

    /** One site, whether or not a milestone is recorded. */
    public Standing site(SiteCode site, LocalDate on) {
        Subject subject = new Subject.OfSite(site);
        return rule.of(
                subject,
                on,
                known(records.of(site, on), on),
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
        return progress.of(records.of(site, on).milestones(), on);
    }

    private StandingRule.Known known(RolloutFacts facts, LocalDate on) {
        return new StandingRule.Known(progress.of(facts.milestones(), on), facts.on(on));
    }
}
