package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitState;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.ScottishTime;

/** What a contractor is to do at each of its sites, from what is recorded. */
public class WorkList {

    private final Rollout rollout;
    private final Visits visits;
    private final AsbestosRegister register;
    private final AsbestosSurveys surveys;
    private final ScottishTime time;

    WorkList(Rollout rollout, Visits visits, AsbestosRegister register, AsbestosSurveys surveys, ScottishTime time) {
        this.rollout = rollout;
        this.visits = visits;
        this.register = register;
        this.surveys = surveys;
        this.time = time;
    }

    /** One row for each site, what is due first. */
    public List<WorkRow> of(List<OwnSite> sites) {
        return sites.stream().map(this::row).sorted(WorkRow.BY_DUE).toList();
    }

    /** What is to be done at one of them. */
    public WorkRow row(OwnSite own) {
        List<Visit> ours = visitsOf(own);
        LocalDate nextVisit = ours.stream()
                .filter(visit -> visit.isOpen() && !visit.isUnreported(time.today()))
                .map(visit -> visit.plan().times().firstDay())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new WorkRow(own, nextVisit, due(own).orElse(null), toDo(own, ours));
    }

    /** The visits of the contractor to the site, by their first day. */
    public List<Visit> visitsOf(OwnSite own) {
        return visits.at(own.code()).stream()
                .filter(visit -> visit.plan().contractor().equals(own.contractorId()))
                .toList();
    }

    /** The asbestos surveys that were ordered from the contractor for the site. */
    List<Survey> surveysOf(OwnSite own) {
        return surveys.of(own.code()).stream()
                .filter(survey -> own.contractorId().equals(survey.order().contractor()))
                .toList();
    }

    /** The present version of the site's asbestos register, where the contractor has not acknowledged it yet. */
    Optional<RegisterVersion> unread(OwnSite own) {
        return register.of(own.code()).stream()
                .findFirst()
                .filter(latest -> register.acknowledgements(own.code()).stream()
                        .noneMatch(one -> one.registerVersion() == latest.number()
                                && one.contractor().equals(own.contractorId())));
    }

    private Optional<LocalDate> due(OwnSite own) {
        return rollout.of(own.code()).stream()
                .filter(one -> one.actual() == null)
                .filter(one -> own.works().stream().anyMatch(work -> milestone(work) == one.milestone()))
                .flatMap(one -> Optional.ofNullable(one.expected()).stream())
                .min(Comparator.naturalOrder());
    }

    private List<String> toDo(OwnSite own, List<Visit> ours) {
        List<String> sentences = new ArrayList<>();
        ours.stream()
                .filter(visit -> visit.isUnreported(time.today()))
                .forEach(visit -> sentences.add("Say what came of the visit of "
                        + time.date(visit.plan().times().firstDay())));
        unread(own)
                .ifPresent(version -> sentences.add(
                        "Read and acknowledge version %d of the asbestos register".formatted(version.number())));
        surveysOf(own).forEach(survey -> SurveyTask.of(survey).ifPresent(task -> sentences.add(task.sentence())));
        own.works().stream()
                .filter(work -> ours.stream().noneMatch(visit -> isForGood(visit, work)))
                .forEach(
                        work -> sentences.add("Book a visit for " + work.label().toLowerCase(Locale.ROOT)));
        return sentences;
    }

    private static boolean isForGood(Visit visit, WorkKind work) {
        VisitState state = visit.conclusion().state();
        return visit.plan().work() == work && (state == VisitState.BOOKED || state == VisitState.DONE);
    }

    private static Milestone milestone(WorkKind work) {
        return switch (work) {
            case SITE_SURVEY -> Milestone.SITE_SURVEY;
            case ASBESTOS_SURVEY, ASBESTOS_REMOVAL -> Milestone.ASBESTOS_CHECK;
            case CIRCUIT -> Milestone.CIRCUIT_LIVE;
            case INSTALLATION -> Milestone.INSTALLATION;
            case COMMISSIONING -> Milestone.COMMISSIONING;
        };
    }
}
