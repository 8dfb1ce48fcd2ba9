package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep.ReportReceived;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep.ResultsIn;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep.Reviewed;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep.Surveyed;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep.VisitBooked;

/**
 * An asbestos survey of some work areas of a site, from its order to the review of its report (HSG264).
 *
 * @param visit absent until one is booked
 * @param surveyor absent until the survey was done
 * @param resultsOn when the last result of the laboratory came; absent until then, or where no sample was taken
 * @param otherNoAccess places outside the work areas that could not be looked at and are presumed to contain asbestos
 * @param version counts the changes
 */
public record Survey(
        SurveyId id,
        SurveyOrder order,
        SurveyState state,
        List<CoveredArea> areas,
        @Nullable Visit visit,
        @Nullable Surveyor surveyor,
        List<Sample> samples,
        @Nullable LocalDate resultsOn,
        List<String> otherNoAccess,
        @Nullable Report report,
        @Nullable Review review,
        long version) {

    public Survey {
        areas = areas.stream().sorted(Comparator.comparing(CoveredArea::area)).toList();
        samples = samples.stream().sorted(Comparator.comparing(Sample::number)).toList();
        otherNoAccess = List.copyOf(otherNoAccess);
    }

    public boolean covers(WorkAreaId area) {
        return areas.stream().anyMatch(covered -> covered.area().equals(area));
    }

    /** Whether samples and items of it may be recorded: between its visit and its review. */
    public boolean takesSamples() {
        return state == SurveyState.SURVEYED
                || state == SurveyState.LAB_RESULTS_IN
                || state == SurveyState.REPORT_RECEIVED;
    }

    /**
     * The survey after a step.
     *
     * @throws IllegalStateException if the survey has not come so far, or has gone further
     * @throws IllegalArgumentException if a date contradicts an earlier one
     */
    Survey after(SurveyStep step) {
        if (!state.next().contains(step.leadsTo())) {
            throw new IllegalStateException("survey %s cannot go from %s to %s"
                    .formatted(id, state.word(), step.leadsTo().word()));
        }
        if (step instanceof VisitBooked booked) {
            return booked(booked.visit());
        }
        if (step instanceof Surveyed surveyed) {
            return surveyed(surveyed);
        }
        if (step instanceof ResultsIn results) {
            return resultsIn(results.on());
        }
        return step instanceof ReportReceived received ? reported(received) : reviewed(((Reviewed) step).review());
    }

    /** The survey with another sample, or with that one in place of the one of the same number. */
    Survey with(Sample sample) {
        if (!takesSamples()) {
            throw new IllegalStateException("survey %s is %s: samples are recorded between its visit and its review"
                    .formatted(id, state.word()));
        }
        if (visit != null && sample.takenOn() != null) {
            Words.refuseBefore("taken_on", sample.takenOn(), "the visit", visit.from());
        }
        List<Sample> others = samples.stream()
                .filter(other -> !other.number().equals(sample.number()))
                .toList();
        if (sample.sameAs() != null
                && others.stream()
                        .noneMatch(other -> other.number().equals(sample.sameAs()) && other.sameAs() == null)) {
            throw new IllegalArgumentException(
                    "same_as must be the number of a sample of this survey with its own result");
        }
        List<Sample> all = new ArrayList<>(others);
        all.add(sample);
        return change(state, areas, all, resultsOn);
    }

    /** The survey with another scope, which must be agreed before the visit. */
    Survey covering(List<CoveredArea> scope) {
        if (state != SurveyState.ORDERED && state != SurveyState.VISIT_BOOKED) {
            throw new IllegalStateException(
                    "survey %s is %s: its scope cannot change after the visit: order another survey"
                            .formatted(id, state.word()));
        }
        return change(state, scope, samples, resultsOn);
    }

    private Survey booked(Visit booked) {
        Words.refuseBefore("visit_from", booked.from(), "the order", order.orderedOn());
        return new Survey(
                id,
                order,
                SurveyState.VISIT_BOOKED,
                areas,
                booked,
                null,
                samples,
                null,
                otherNoAccess,
                null,
                null,
                version + 1);
    }

    private Survey surveyed(Surveyed step) {
        Words.refuseBefore("visit_from", step.visit().from(), "the order", order.orderedOn());
        return new Survey(
                id,
                order,
                SurveyState.SURVEYED,
                areas,
                step.visit(),
                step.surveyor(),
                samples,
                null,
                otherNoAccess,
                null,
                null,
                version + 1);
    }

    private Survey resultsIn(LocalDate on) {
        Words.refuseBefore("results_on", on, "the visit", visited());
        refuseMissingResults();
        return change(SurveyState.LAB_RESULTS_IN, areas, samples, on);
    }

    private Survey reported(ReportReceived step) {
        Words.refuseBefore("report_on", step.report().receivedOn(), "the visit", visited());
        refuseMissingResults();
        if (!step.noAccess().keySet().stream().allMatch(this::covers)) {
            throw new IllegalArgumentException("no_access must name work areas that the survey covers");
        }
        return new Survey(
                id,
                order,
                SurveyState.REPORT_RECEIVED,
                withAccess(step.noAccess()),
                visit,
                surveyor,
                samples,
                resultsOn,
                step.otherNoAccess(),
                step.report(),
                null,
                version + 1);
    }

    private Survey reviewed(Review decided) {
        if (report != null) {
            Words.refuseBefore("reviewed_on", decided.on(), "the report", report.receivedOn());
        }
        if (decided.accepted()) {
            refuseMissingResults();
            refuseUnaccredited();
        }
        return new Survey(
                id,
                order,
                decided.accepted() ? SurveyState.ACCEPTED : SurveyState.REJECTED,
                areas,
                visit,
                surveyor,
                samples,
                resultsOn,
                otherNoAccess,
                report,
                decided,
                version + 1);
    }

    private void refuseMissingResults() {
        List<String> waitedFor =
                samples.stream().filter(Sample::isWaitedFor).map(Sample::number).toList();
        if (!waitedFor.isEmpty()) {
            throw new IllegalStateException(
                    "survey %s has no laboratory result for sample %s".formatted(id, String.join(", ", waitedFor)));
        }
    }

    private void refuseUnaccredited() {
        if (surveyor == null) {
            throw new IllegalStateException("survey " + id + " has no surveyor");
        }
        surveyor.objectionOn(visited()).ifPresent(objection -> {
            throw new IllegalStateException("survey %s cannot be accepted: %s".formatted(id, objection));
        });
    }

    private LocalDate visited() {
        return visit == null ? order.orderedOn() : visit.to();
    }

    private List<CoveredArea> withAccess(Map<WorkAreaId, String> noAccess) {
        return areas.stream()
                .map(covered -> new CoveredArea(covered.area(), covered.scopeVersion(), noAccess.get(covered.area())))
                .toList();
    }

    private Survey change(
            SurveyState next, List<CoveredArea> scope, List<Sample> taken, @Nullable LocalDate resultsCame) {
        return new Survey(
                id,
                order,
                next,
                scope,
                visit,
                surveyor,
                taken,
                resultsCame,
                otherNoAccess,
                report,
                review,
                version + 1);
    }
}
