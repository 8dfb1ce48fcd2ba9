package scot.tolbooth.inventory.rollout.asbestos;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;

/** What competent persons decided about work areas, and how it is carried out. The service never decides. */
public class AsbestosOutcomes {

    private final JdbcOutcomes store;
    private final JdbcWorkAreas areas;
    private final RecordedFacts facts;
    private final SiteWrites writes;
    private final AsbestosRules rules;

    AsbestosOutcomes(JdbcClient jdbc, RecordedFacts facts, SiteWrites writes, AsbestosRules rules) {
        this.store = new JdbcOutcomes(jdbc);
        this.areas = new JdbcWorkAreas(jdbc);
        this.facts = facts;
        this.writes = writes;
        this.rules = rules;
    }

    /** The latest outcome of a work area, whether it still holds or not. */
    public Optional<RecordedOutcome> latest(WorkAreaId area) {
        return store.latest(area);
    }

    /**
     * Records an outcome for the scope and the findings of now; nothing of it is carried out yet.
     *
     * @param version of the work area as it was read
     * @throws StaleVersionException if the work area was changed since, by another scope or a finding
     * @throws IllegalStateException if there is nothing that the outcome could rest on
     */
    public RecordedOutcome record(WorkAreaId id, long version, Decision decision, Outcome outcome, Change change) {
        return writes.at(existing(id).site(), () -> {
            WorkArea area = existing(id);
            if (area.version() != version) {
                throw new StaleVersionException("work area " + area.name(), version);
            }
            Words.refuseFuture("decided_on", decision.on(), writes.today());
            Optional<Coverage> survey = evidence(facts.of(area), outcome);
            RecordedOutcome decided = new RecordedOutcome(
                    new OutcomeId(0),
                    id,
                    area.scopeVersion(),
                    area.findings(),
                    survey.map(Coverage::survey).orElse(null),
                    survey.map(Coverage::version).orElse(0L),
                    decision,
                    outcome);
            store.insert(decided);
            RecordedOutcome recorded = store.latest(id).orElseThrow();
            writes.record(change, area.site(), null, AuditedValues.of(recorded));
            return recorded;
        });
    }

    /**
     * Carries the present outcome of a work area out by a step.
     *
     * @throws IllegalStateException if there is none that still holds, or that step does not come now
     */
    public RecordedOutcome take(WorkAreaId id, OutcomeStep step, Change change) {
        return writes.at(existing(id).site(), () -> {
            WorkArea area = existing(id);
            Words.refuseFuture("date", step.on(), writes.today());
            RecordedOutcome before = facts.of(area)
                    .presentOutcome()
                    .orElseThrow(() -> new IllegalStateException(
                            "work area %s has no outcome that still holds".formatted(area.name())));
            RecordedOutcome after = before.with(before.outcome().after(step, rules));
            store.update(after);
            writes.record(change, area.site(), AuditedValues.of(before), AuditedValues.of(after));
            return after;
        });
    }

    private WorkArea existing(WorkAreaId id) {
        return areas.find(id)
                .filter(WorkArea::isActive)
                .orElseThrow(() -> new IllegalArgumentException("work_area must be one that is planned"));
    }

    /** The survey on which the outcome rests; empty where it is strong evidence of another kind. */
    private static Optional<Coverage> evidence(AreaFacts known, Outcome outcome) {
        if (!known.hasEvidence()) {
            throw new IllegalStateException(
                    "work area %s is presumed to contain asbestos: an outcome needs an accepted survey of its present scope"
                            .formatted(known.area().name()));
        }
        if (outcome.kind() == OutcomeKind.NONE_IN_AREA && known.presentItems() > 0) {
            throw new IllegalStateException("kind must not be none-in-area: the register has an item in work area "
                    + known.area().name());
        }
        Optional<Coverage> survey = known.acceptedSurvey();
        if (survey.isEmpty() && outcome.kind() != OutcomeKind.NONE_IN_AREA) {
            throw new IllegalStateException("kind must be none-in-area where no survey was accepted");
        }
        return survey;
    }
}
