package scot.tolbooth.portal.programme.work;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.ContractorEntries;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.ScottishTime;

/** What a contractor is to do at each of its sites, from what is recorded. */
public class WorkList {

    private final Rollout rollout;
    private final Visits visits;
    private final AsbestosRegister register;
    private final Surveying surveying;
    private final ScottishTime time;

    /** The asbestos surveys, and what contractors record of them. */
    record Surveying(AsbestosSurveys surveys, ContractorEntries entries) {}

    WorkList(Rollout rollout, Visits visits, AsbestosRegister register, Surveying surveying, ScottishTime time) {
        this.rollout = rollout;
        this.visits = visits;
        this.register = register;
        this.surveying = surveying;
        this.time = time;
    }

    /** One row for each site of one contractor, what is due first. */
    public List<WorkRow> of(List<OwnSite> sites) {
        if (sites.isEmpty()) {
            return List.of();
        }
        ContractorId contractor = sites.get(0).contractorId();
        List<SiteCode> codes = sites.stream().map(OwnSite::code).toList();
        Map<SiteCode, List<Visit>> visited = visits.of(contractor).stream()
                .collect(groupingBy(visit -> visit.plan().site()));
        Map<SiteCode, List<Survey>> surveyed = surveying.surveys().of(codes).stream()
                .filter(survey -> contractor.equals(survey.order().contractor()))
                .collect(groupingBy(survey -> survey.order().site()));
        Map<SiteCode, Long> waiting = surveying.entries().waiting(contractor, codes).stream()
                .collect(groupingBy(sample -> sample.survey().order().site(), counting()));
        Map<SiteCode, RegisterVersion> unread = register.unacknowledgedBy(contractor);
        Map<SiteCode, List<SiteMilestone>> dated = rollout.of(codes);
        return sites.stream()
                .map(own -> row(
                        own,
                        new WorkFacts(
                                visited.getOrDefault(own.code(), List.of()),
                                surveyed.getOrDefault(own.code(), List.of()),
                                waiting.getOrDefault(own.code(), 0L),
                                unread.get(own.code()),
                                dated.getOrDefault(own.code(), List.of()))))
                .sorted(WorkRow.BY_DUE)
                .toList();
    }

    /** What is to be done at one of them. */
    public WorkRow row(OwnSite own) {
        long waiting = surveying
                .entries()
                .waiting(own.contractorId(), List.of(own.code()))
                .size();
        return row(
                own,
                new WorkFacts(
                        visitsOf(own), surveysOf(own), waiting, unread(own).orElse(null), rollout.of(own.code())));
    }

    /** The visits of the contractor to the site, by their first day. */
    public List<Visit> visitsOf(OwnSite own) {
        return visits.at(own.code()).stream()
                .filter(visit -> visit.plan().contractor().equals(own.contractorId()))
                .toList();
    }

    /** The asbestos surveys that were ordered from the contractor for the site. */
    public List<Survey> surveysOf(OwnSite own) {
        return surveying.surveys().of(own.code()).stream()
                .filter(survey -> own.contractorId().equals(survey.order().contractor()))
                .toList();
    }

    /** The present version of the site's asbestos register, where the contractor has not acknowledged it yet. */
    public Optional<RegisterVersion> unread(OwnSite own) {
        return register.of(own.code()).stream()
                .findFirst()
                .filter(latest -> register.acknowledgements(own.code()).stream()
                        .noneMatch(one -> one.registerVersion() == latest.number()
                                && one.contractor().equals(own.contractorId())));
    }

    private WorkRow row(OwnSite own, WorkFacts facts) {
        return new WorkRow(
                own,
                facts.nextVisit(time.today()).orElse(null),
                facts.due(own.works()).orElse(null),
                toDo(own, facts));
    }

    private List<String> toDo(OwnSite own, WorkFacts facts) {
        List<String> sentences = new ArrayList<>();
        facts.unreported(time.today())
                .forEach(visit -> sentences.add("Say what came of the visit of "
                        + time.date(visit.plan().times().firstDay())));
        RegisterVersion unread = facts.unread();
        if (unread != null) {
            sentences.add("Read and acknowledge version %d of the asbestos register".formatted(unread.number()));
        }
        facts.surveys().forEach(survey -> SurveyTask.of(survey).ifPresent(task -> sentences.add(task.sentence())));
        if (facts.waiting() > 0) {
            sentences.add("Hand in the laboratory %s of %d %s"
                    .formatted(
                            facts.waiting() == 1 ? "result" : "results",
                            facts.waiting(),
                            facts.waiting() == 1 ? "sample" : "samples"));
        }
        facts.unvisited(own.works())
                .forEach(
                        work -> sentences.add("Book a visit for " + work.label().toLowerCase(Locale.ROOT)));
        return sentences;
    }
}
