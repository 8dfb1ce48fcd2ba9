package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

/** Where the sites of the rollout stand: colour, stage and why. */
public class Standings {

    private final Rollout rollout;
    private final Assessments assessments;
    private final StandingRule rule;
    private final MilestoneProgress progress;

    public Standings(Rollout rollout, Assessments assessments, RagRule rule, MilestoneProgress progress) {
        this.rollout = rollout;
        this.assessments = assessments;
        this.rule = new StandingRule(rule);
        this.progress = progress;
    }

    /** Every site with a recorded milestone, by code. */
    public Map<SiteCode, Standing> sites(LocalDate on) {
        Map<SiteCode, List<SiteMilestone>> milestones =
                rollout.all().stream().collect(Collectors.groupingBy(SiteMilestone::site));
        Map<Subject, RecordedAssessment> latest = assessments.asAt(on);
        Map<SiteCode, Standing> standings = new TreeMap<>();
        milestones.forEach(
                (site, dated) -> standings.put(site, standing(site, on, dated, latest.get(new Subject.OfSite(site)))));
        return standings;
    }

    /** One site, whether or not a milestone is recorded. */
    public Standing site(SiteCode site, LocalDate on) {
        return standing(
                site,
                on,
                rollout.of(site),
                assessments.latest(new Subject.OfSite(site), on).orElse(null));
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

    /** What the service knows of a site on a day. */
    public Facts facts(SiteCode site, LocalDate on) {
        return RolloutFacts.of(rollout.of(site), on);
    }

    /** How far a site is on a day by its milestones. */
    public Progress measured(SiteCode site, LocalDate on) {
        return progress.of(rollout.of(site), on);
    }

    private Standing standing(
            SiteCode site, LocalDate on, Collection<SiteMilestone> milestones, @Nullable RecordedAssessment latest) {
        StandingRule.Known known = new StandingRule.Known(progress.of(milestones, on), RolloutFacts.of(milestones, on));
        return rule.of(new Subject.OfSite(site), on, known, latest);
    }
}
