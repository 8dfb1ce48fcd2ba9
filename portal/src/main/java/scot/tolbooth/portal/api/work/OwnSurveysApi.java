package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.asbestos.AsbestosSites;
import scot.tolbooth.portal.api.asbestos.SurveyJson;
import scot.tolbooth.portal.api.asbestos.SurveySteps;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.OwnSurveys;
import scot.tolbooth.portal.programme.work.SiteFile;
import scot.tolbooth.portal.programme.work.WorkList;
import tools.jackson.databind.node.ObjectNode;

/** How a surveyor's software takes on the asbestos surveys that were ordered from its firm; reviews are the council's. */
@RestController
@RequestMapping("/api/v1/work/{code}/surveys")
@Tag(name = "Work of contractors")
class OwnSurveysApi {

    private final OwnSites sites;
    private final OwnSurveys own;
    private final WorkList work;
    private final SiteFile file;
    private final AsbestosSurveys surveys;

    OwnSurveysApi(OwnSites sites, OwnSurveys own, WorkList work, SiteFile file, AsbestosSurveys surveys) {
        this.sites = sites;
        this.own = own;
        this.work = work;
        this.file = file;
        this.surveys = surveys;
    }

    @GetMapping
    @Operation(summary = "List the asbestos surveys of a site that were ordered from one's firm")
    List<SurveyJson> list(@PathVariable String code) {
        return work.surveysOf(sites.find(code)).stream().map(SurveyJson::of).toList();
    }

    @GetMapping("/{survey}")
    @Operation(summary = "Read a survey that one's firm makes, or whose samples it analyses")
    ResponseEntity<SurveyJson> get(@PathVariable String code, @PathVariable long survey) {
        return shown(own.any(sites.find(code), survey));
    }

    @PostMapping(path = "/{survey}/surveyor", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say who surveyed, and when",
            description =
                    "visit_from, visit_to, surveyor, organisation, accreditation and accredited_until of a survey")
    ResponseEntity<SurveyJson> surveyed(
            @PathVariable String code,
            @PathVariable long survey,
            @RequestBody @Schema(implementation = SurveyJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        Survey before = own.ordered(sites.find(code), survey);
        return step(before, body, precondition, change, (today, fields) -> SurveySteps.surveyed(fields));
    }

    @PostMapping(path = "/{survey}/report", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand in the report, with what could not be looked at",
            description = "report_reference, document (one that was handed in here), no_access and other_no_access of a"
                    + " survey; it counts as received today")
    ResponseEntity<SurveyJson> report(
            @PathVariable String code,
            @PathVariable long survey,
            @RequestBody @Schema(implementation = SurveyJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        OwnSite site = sites.find(code);
        Survey before = own.ordered(site, survey);
        return step(before, body, precondition, change, (today, fields) -> {
            Field<DocumentId> document =
                    fields.required("document", Kind.number(text -> file.ownDocument(site, DocumentId.of(text))));
            return SurveySteps.reported(fields, () -> today, document);
        });
    }

    @PostMapping(path = "/{survey}/results-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that the laboratory has answered for every sample: results_on")
    ResponseEntity<SurveyJson> resultsIn(
            @PathVariable String code,
            @PathVariable long survey,
            @RequestBody @Schema(implementation = SurveyJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        Survey before = own.any(sites.find(code), survey);
        return step(before, body, precondition, change, (today, fields) -> SurveySteps.resultsIn(fields));
    }

    private ResponseEntity<SurveyJson> step(
            Survey before,
            ObjectNode body,
            Precondition precondition,
            Change change,
            BiFunction<LocalDate, Fields, Field<SurveyStep>> reader) {
        precondition.require("Survey " + before.id(), before.version());
        Fields fields = Fields.of(body);
        Field<SurveyStep> step = reader.apply(sites.today(), fields);
        return shown(
                AsbestosSites.build(fields, () -> surveys.take(before.id(), before.version(), step.value(), change)));
    }

    static ResponseEntity<SurveyJson> shown(Survey survey) {
        return ResponseEntity.ok().eTag(Precondition.tag(survey.version())).body(SurveyJson.of(survey));
    }
}
