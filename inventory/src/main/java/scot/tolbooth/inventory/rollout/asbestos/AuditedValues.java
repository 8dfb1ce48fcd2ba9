package scot.tolbooth.inventory.rollout.asbestos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the audit keeps of each kind of record: flat, in the words of the API. */
final class AuditedValues {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private AuditedValues() {}

    static Map<String, Object> of(WorkArea area) {
        return new AuditedValues()
                .put("work_area", area.id())
                .put("name", area.name())
                .put("kind", area.plan().kind().word())
                .put("description", area.plan().description())
                .put("disturbs_fabric", area.disturbsFabric())
                .put("scope_version", area.scopeVersion())
                .put("findings", area.findings())
                .put("archived_on", area.archivedOn())
                .values;
    }

    static Map<String, Object> of(PresumptionBasis basis) {
        return new AuditedValues()
                .put("basis_of_work_area", basis.area())
                .put("scope_version", basis.scopeVersion())
                .put("statement", basis.statement())
                .put("evidence_date", basis.evidenceDate())
                .put("document", basis.document())
                .person(basis.person())
                .values;
    }

    static Map<String, Object> of(Survey survey) {
        Visit visit = survey.visit();
        Surveyor surveyor = survey.surveyor();
        Report report = survey.report();
        AuditedValues audited = new AuditedValues()
                .put("survey", survey.id())
                .put("kind", survey.order().kind().word())
                .put("contractor", survey.order().contractor())
                .put("ordered_on", survey.order().orderedOn())
                .put("state", survey.state().word())
                .put("work_areas", areas(survey.areas()))
                .put("no_access", noAccess(survey))
                .put("samples", samples(survey.samples()))
                .put("results_on", survey.resultsOn());
        if (visit != null) {
            audited.put("visit_from", visit.from()).put("visit_to", visit.to());
        }
        if (surveyor != null) {
            audited.put("surveyor", surveyor.person())
                    .put("organisation", surveyor.organisation())
                    .put("accreditation", surveyor.accreditation())
                    .put("accredited_until", surveyor.accreditedUntil());
        }
        if (report != null) {
            audited.put("report_on", report.receivedOn())
                    .put("report_reference", report.reference())
                    .put("report_document", report.document());
        }
        return audited.review(survey.review()).values;
    }

    static Map<String, Object> of(AsbestosItem item) {
        MaterialScore material = item.assessment().material();
        PriorityScore priority = item.assessment().priority();
        SampleResult fibre = item.found().fibre();
        return new AuditedValues()
                .put("item", item.id())
                .put("work_area", item.found().area())
                .put("survey", item.found().survey())
                .put("location", item.found().location())
                .put("material", item.found().material())
                .put("extent", item.found().extent())
                .put("fibre", fibre == null ? "presumed" : fibre.word())
                .put("material_score", material == null ? null : material.total())
                .put("priority_score", priority == null ? null : priority.total())
                .put("recommendation", item.assessment().recommendation())
                .put("remediation_pounds", item.assessment().remediationPounds())
                .put("interval_months", item.intervalMonths())
                .put("inspected_on", item.inspectedOn())
                .put("removed_on", item.removedOn())
                .values;
    }

    static Map<String, Object> of(RecordedOutcome recorded) {
        AuditedValues audited = new AuditedValues()
                .put("outcome", recorded.id())
                .put("work_area", recorded.area())
                .put("kind", recorded.outcome().kind().word())
                .put("scope_version", recorded.scopeVersion())
                .put("survey", recorded.survey())
                .person(recorded.decision().person())
                .put("decided_on", recorded.decision().on())
                .put("reason", recorded.decision().reason());
        if (recorded.outcome() instanceof Outcome.ManagedInPlace managed) {
            audited.put("avoidance", managed.avoidance());
        } else if (recorded.outcome() instanceof Outcome.NotifiableWork work) {
            audited.notification(work.notification());
        } else if (recorded.outcome() instanceof LicensedRemoval removal) {
            audited.removal(removal);
        }
        return audited.values;
    }

    static Map<String, Object> of(Restriction restriction) {
        Restriction.Closure closure = restriction.closure();
        AuditedValues audited = new AuditedValues()
                .put("restriction", restriction.id())
                .put("work_area", restriction.area())
                .put("reason", restriction.reason())
                .put("owner", restriction.owner())
                .put("opened_on", restriction.openedOn());
        if (closure != null) {
            audited.put("closed_by", closure.by())
                    .put("closed_on", closure.on())
                    .put("closing_reason", closure.reason());
        }
        return audited.values;
    }

    static Map<String, Object> of(RegisterVersion version) {
        return new AuditedValues()
                .put("register_version", version.number())
                .put("date", version.date())
                .put("document", version.document())
                .put("summary", version.summary())
                .values;
    }

    static Map<String, Object> of(Acknowledgement acknowledgement) {
        return new AuditedValues()
                .put("register_version", acknowledgement.registerVersion())
                .put("acknowledged_by", acknowledgement.contractor())
                .put("person", acknowledgement.person())
                .values;
    }

    private AuditedValues put(String name, @Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            values.put(name, value);
        } else if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
        return this;
    }

    private AuditedValues person(CompetentPerson person) {
        return put("person", person.name()).put("qualification", person.qualification());
    }

    private AuditedValues review(@Nullable Review review) {
        return review == null
                ? this
                : person(review.person()).put("reviewed_on", review.on()).put("reason", review.reason());
    }

    private AuditedValues notification(@Nullable Notification notification) {
        return notification == null
                ? this
                : put("notified_on", notification.notifiedOn())
                        .put("starts_on", notification.startsOn())
                        .put("waiver", notification.waiver());
    }

    private void removal(LicensedRemoval licensed) {
        Removal removal = licensed.removal();
        Release release = licensed.release();
        notification(licensed.notification());
        if (removal != null) {
            put("removed_on", removal.on())
                    .put("removed_by", removal.contractor())
                    .put("licence", removal.licence());
        }
        put("clearance", stages(licensed.stages()));
        if (release != null) {
            put("released_on", release.on()).put("certificate", release.certificate());
        }
    }

    private static String areas(List<CoveredArea> areas) {
        return areas.stream()
                .map(covered -> "%s (scope %d)".formatted(covered.area(), covered.scopeVersion()))
                .collect(Collectors.joining(", "));
    }

    private static String noAccess(Survey survey) {
        return Stream.concat(
                        survey.areas().stream()
                                .filter(covered -> covered.noAccess() != null)
                                .map(covered -> "%s: %s".formatted(covered.area(), covered.noAccess())),
                        survey.otherNoAccess().stream())
                .collect(Collectors.joining("; "));
    }

    private static String samples(List<Sample> samples) {
        return samples.stream().map(AuditedValues::sample).collect(Collectors.joining("; "));
    }

    private static String sample(Sample sample) {
        Analysis analysis = sample.analysis();
        return analysis == null
                ? sample.number()
                : "%s %s, %s on %s"
                        .formatted(sample.number(), analysis.result().word(), analysis.laboratory(), analysis.on());
    }

    private static String stages(List<ClearanceStage> stages) {
        return stages.stream()
                .map(result -> "stage %d %s on %s by %s, appointed by %s"
                        .formatted(
                                result.stage(),
                                result.passed() ? "passed" : "failed",
                                result.on(),
                                result.analyst().person(),
                                result.analyst().appointedBy()))
                .collect(Collectors.joining("; "));
    }
}
