package scot.tolbooth.portal.api.asbestos;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.Analyst;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.ClearanceStage;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Decision;
import scot.tolbooth.inventory.rollout.asbestos.Notification;
import scot.tolbooth.inventory.rollout.asbestos.Outcome;
import scot.tolbooth.inventory.rollout.asbestos.OutcomeKind;
import scot.tolbooth.inventory.rollout.asbestos.OutcomeStep;
import scot.tolbooth.inventory.rollout.asbestos.Release;
import scot.tolbooth.inventory.rollout.asbestos.Removal;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/rollout/{site}/asbestos-checks")
@Tag(name = "Asbestos")
class ChecksApi {

    private final AsbestosSites found;
    private final AsbestosOutcomes outcomes;

    ChecksApi(AsbestosSites found, AsbestosOutcomes outcomes) {
        this.found = found;
        this.outcomes = outcomes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record what a competent person decided about a work area, or a step of carrying that out",
            description = "A decision: work_area, kind, person, qualification, decided_on, reason, and avoidance where"
                    + " asbestos is managed in place. A step: work_area and step, which is notified (notified_on,"
                    + " starts_on, waiver), removed (removed_on, contractor, licence), clearance-stage (stage, stage_on,"
                    + " passed, fibres_per_millilitre, analyst, organisation, accreditation, accredited_until,"
                    + " appointed_by, note) or released (released_on, certificate)")
    OutcomeJson record(@PathVariable String site, @RequestBody ObjectNode body, Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body);
        Field<WorkArea> area = found.area(fields, code);
        return fields.has("step") ? take(fields, area, change) : decide(fields, area, change);
    }

    private OutcomeJson decide(Fields fields, Field<WorkArea> area, Change change) {
        Field<OutcomeKind> kind = fields.required("kind", Kind.word(OutcomeKind::of));
        Field<CompetentPerson> person = SurveySteps.person(fields);
        Field<LocalDate> on = fields.required("decided_on", Kind.date());
        Field<String> reason = fields.required("reason", Kind.text(1000));
        Field<@Nullable String> avoidance = fields.optional("avoidance", Kind.text(1000));
        Field<@Nullable Integer> version = fields.optional("version", Kind.wholeNumber(1, Integer.MAX_VALUE));
        return OutcomeJson.of(AsbestosSites.build(
                fields,
                () -> outcomes.record(
                        area.value().id(),
                        version.value() == null ? area.value().version() : version.value(),
                        new Decision(person.value(), on.value(), reason.value()),
                        Outcome.decided(kind.value(), avoidance.value()),
                        change)));
    }

    private OutcomeJson take(Fields fields, Field<WorkArea> area, Change change) {
        Field<Field<? extends OutcomeStep>> step = fields.required("step", Kind.word(word -> step(fields, word)));
        return OutcomeJson.of(AsbestosSites.build(
                fields, () -> outcomes.take(area.value().id(), step.value().value(), change)));
    }

    private static Field<? extends OutcomeStep> step(Fields fields, String word) {
        return switch (word) {
            case "notified" -> notified(fields);
            case "removed" -> removed(fields);
            case "clearance-stage" -> assessed(fields);
            case "released" -> released(fields);
            default ->
                throw new IllegalArgumentException("must be one of notified, removed, clearance-stage, released");
        };
    }

    private static Field<OutcomeStep> notified(Fields fields) {
        Field<LocalDate> on = fields.required("notified_on", Kind.date());
        Field<LocalDate> starts = fields.required("starts_on", Kind.date());
        Field<@Nullable String> waiver = fields.optional("waiver", Kind.text(120));
        return () -> new OutcomeStep.Notified(new Notification(on.value(), starts.value(), waiver.value()));
    }

    private static Field<OutcomeStep> removed(Fields fields) {
        Field<LocalDate> on = fields.required("removed_on", Kind.date());
        Field<String> contractor = fields.required("contractor", Kind.text(200));
        Field<String> licence = fields.required("licence", Kind.text(60));
        return () -> new OutcomeStep.Removed(new Removal(on.value(), contractor.value(), licence.value()));
    }

    private static Field<OutcomeStep> assessed(Fields fields) {
        Field<Integer> stage = fields.required("stage", Kind.wholeNumber(1, ClearanceStage.STAGES));
        Field<LocalDate> on = fields.required("stage_on", Kind.date());
        Field<Boolean> passed = fields.required("passed", Kind.flag());
        Field<@Nullable BigDecimal> fibres = fields.optional("fibres_per_millilitre", Kind.exact());
        Field<Analyst> analyst = analyst(fields);
        Field<@Nullable String> note = fields.optional("note", Kind.text(500));
        return () -> new OutcomeStep.Assessed(new ClearanceStage(
                stage.value(), on.value(), analyst.value(), fibres.value(), passed.value(), note.value()));
    }

    private static Field<Analyst> analyst(Fields fields) {
        Field<String> person = fields.required("analyst", Kind.text(120));
        Field<String> organisation = fields.required("organisation", Kind.text(200));
        Field<String> accreditation = fields.required("accreditation", Kind.text(60));
        Field<LocalDate> until = fields.required("accredited_until", Kind.date());
        Field<String> appointedBy = fields.required("appointed_by", Kind.text(200));
        return () -> new Analyst(
                person.value(), organisation.value(), accreditation.value(), until.value(), appointedBy.value());
    }

    private static Field<OutcomeStep> released(Fields fields) {
        Field<LocalDate> on = fields.required("released_on", Kind.date());
        Field<String> certificate = fields.required("certificate", Kind.text(120));
        return () -> new OutcomeStep.Released(new Release(on.value(), certificate.value()));
    }
}
