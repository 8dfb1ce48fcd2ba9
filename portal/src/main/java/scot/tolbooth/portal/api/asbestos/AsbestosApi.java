package scot.tolbooth.portal.api.asbestos;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.Acknowledgement;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.SiteState;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.staff.ScottishTime;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/rollout/{site}")
@Tag(name = "Asbestos")
class AsbestosApi {

    private final AsbestosSites found;
    private final AsbestosChecks checks;
    private final WorkAreas areas;
    private final AsbestosSurveys surveys;
    private final AsbestosItems items;
    private final AsbestosOutcomes outcomes;
    private final Restrictions restrictions;
    private final AsbestosRegister register;
    private final ScottishTime time;

    AsbestosApi(
            AsbestosSites found,
            AsbestosChecks checks,
            WorkAreas areas,
            AsbestosSurveys surveys,
            AsbestosItems items,
            AsbestosOutcomes outcomes,
            Restrictions restrictions,
            AsbestosRegister register,
            Clock clock) {
        this.found = found;
        this.checks = checks;
        this.areas = areas;
        this.surveys = surveys;
        this.items = items;
        this.outcomes = outcomes;
        this.restrictions = restrictions;
        this.register = register;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/asbestos")
    @Operation(summary = "All that is known of the asbestos of a site, and what stands against installation")
    AsbestosJson get(@PathVariable String site) {
        SiteCode code = found.site(site);
        SiteState state = checks.state(code);
        List<Acknowledgement> acknowledged = register.acknowledgements(code);
        return new AsbestosJson(
                code.value(),
                state.isClear(),
                state.stage().word(),
                state.missing(),
                state.areas().stream()
                        .map(area -> AsbestosJson.AreaJson.of(
                                area, outcomes.latest(area.area().id()).orElse(null)))
                        .toList(),
                surveys.of(code).stream().map(SurveyJson::of).toList(),
                items.of(code).stream()
                        .map(item -> ItemJson.of(item, time.today()))
                        .toList(),
                restrictions.of(code).stream().map(RestrictionJson::of).toList(),
                register.of(code).stream()
                        .map(version -> RegisterVersionJson.of(version, acknowledged))
                        .toList());
    }

    @PostMapping(path = "/work-areas", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Plan work in another area; asbestos is presumed in it")
    ResponseEntity<WorkAreaJson> add(
            @PathVariable String site,
            @RequestBody @Schema(implementation = WorkAreaJson.class) ObjectNode body,
            Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body).ignore("version");
        Field<WorkAreaPlan> plan = WorkAreaJson.read(fields);
        WorkArea added = AsbestosSites.build(fields, () -> areas.add(code, plan.value(), change));
        return ResponseEntity.created(URI.create("/api/v1/rollout/" + code + "/asbestos"))
                .body(WorkAreaJson.of(added));
    }

    @PutMapping(path = "/work-areas/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change what is planned in a work area",
            description = "Other work is a new scope, for which no earlier survey or outcome counts")
    WorkAreaJson replan(
            @PathVariable String site,
            @PathVariable long id,
            @RequestBody @Schema(implementation = WorkAreaJson.class) ObjectNode body,
            Change change) {
        WorkArea before = found.area(found.site(site), id);
        Fields fields = Fields.of(body);
        Field<WorkAreaPlan> plan = WorkAreaJson.read(fields);
        Field<Integer> version = fields.required("version", Kind.wholeNumber(1, Integer.MAX_VALUE));
        return WorkAreaJson.of(
                AsbestosSites.build(fields, () -> areas.replan(before.id(), version.value(), plan.value(), change)));
    }

    @DeleteMapping("/work-areas/{id}")
    @Operation(summary = "Take a work area out of the plan; what anything is recorded of is archived")
    ResponseEntity<Void> remove(@PathVariable String site, @PathVariable long id, Change change) {
        WorkArea area = found.area(found.site(site), id);
        areas.remove(area.id(), area.version(), change);
        return ResponseEntity.noContent().build();
    }
}
