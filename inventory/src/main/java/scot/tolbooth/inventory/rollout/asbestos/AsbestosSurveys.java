package scot.tolbooth.inventory.rollout.asbestos;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** Asbestos surveys, from order to review. */
public class AsbestosSurveys {

    private final JdbcSurveys store;
    private final JdbcWorkAreas areas;
    private final SiteWrites writes;

    AsbestosSurveys(JdbcClient jdbc, SiteWrites writes) {
        this.store = new JdbcSurveys(jdbc);
        this.areas = new JdbcWorkAreas(jdbc);
        this.writes = writes;
    }

    /** Those of a site, in the order of their orders. */
    public List<Survey> of(SiteCode site) {
        return store.of(List.of(site));
    }

    /** Those of some sites. */
    public List<Survey> of(Collection<SiteCode> sites) {
        return store.of(sites);
    }

    /** Those of every site. */
    public List<Survey> all() {
        return store.of(null);
    }

    public Optional<Survey> find(SurveyId id) {
        return store.find(id);
    }

    /** Orders a survey of work areas as they are planned now. */
    public Survey order(SurveyOrder order, Collection<WorkAreaId> scope, Change change) {
        return writes.at(order.site(), () -> {
            Words.refuseFuture("ordered_on", order.orderedOn(), writes.today());
            Survey ordered = existing(store.insert(order, asPlannedNow(order.site(), scope)));
            writes.record(change, order.site(), null, AuditedValues.of(ordered));
            return ordered;
        });
    }

    /**
     * Takes a survey on by a step.
     *
     * @throws StaleVersionException if it was changed since
     * @throws IllegalStateException if that step does not come now
     */
    public Survey take(SurveyId id, long version, SurveyStep step, Change change) {
        return change(id, version, change, before -> {
            step.refuseFuture(writes.today());
            Survey after = before.after(step);
            if (after.state() == SurveyState.ACCEPTED) {
                refuseTooShallow(after);
            }
            return after;
        });
    }

    /** Records a sample, or what is now known of the one with the same number. */
    public Survey record(SurveyId id, long version, Sample sample, Change change) {
        return change(id, version, change, before -> {
            Analysis analysis = sample.analysis();
            if (analysis != null) {
                Words.refuseFuture("analysed_on", analysis.on(), writes.today());
            }
            return before.with(sample);
        });
    }

    /** Changes which work areas a survey is to look at, as they are planned now; before its visit only. */
    public Survey cover(SurveyId id, long version, Collection<WorkAreaId> scope, Change change) {
        return change(
                id,
                version,
                change,
                before -> before.covering(asPlannedNow(before.order().site(), scope)));
    }

    private Survey change(SurveyId id, long version, Change change, UnaryOperator<Survey> move) {
        SiteCode site = existing(id).order().site();
        return writes.at(site, () -> {
            Survey before = existing(id);
            if (before.version() != version) {
                throw new StaleVersionException("survey " + id, version);
            }
            Survey after = move.apply(before);
            store.update(after);
            writes.record(change, site, AuditedValues.of(before), AuditedValues.of(after));
            return after;
        });
    }

    private Survey existing(SurveyId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("survey must be one that exists"));
    }

    private List<CoveredArea> asPlannedNow(SiteCode site, Collection<WorkAreaId> scope) {
        List<CoveredArea> covered = areas.active(List.of(site)).stream()
                .filter(area -> scope.contains(area.id()))
                .map(area -> new CoveredArea(area.id(), area.scopeVersion(), null))
                .toList();
        if (covered.isEmpty() || covered.size() != scope.stream().distinct().count()) {
            throw new IllegalArgumentException("work_areas must be one or more planned work areas of the site");
        }
        return covered;
    }

    private void refuseTooShallow(Survey survey) {
        List<String> disturbed = areas.active(List.of(survey.order().site())).stream()
                .filter(area ->
                        survey.covers(area.id()) && !survey.order().kind().suffices(area.plan()))
                .map(WorkArea::name)
                .toList();
        if (!disturbed.isEmpty()) {
            throw new IllegalStateException(
                    ("a management survey cannot be accepted for %s, where the work disturbs the"
                                    + " fabric: order a refurbishment survey (HSG264)")
                            .formatted(String.join(", ", disturbed)));
        }
    }
}
