package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.ContractorEntries;
import scot.tolbooth.inventory.rollout.asbestos.LabResult;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.asbestos.AsbestosSites;
import scot.tolbooth.portal.api.asbestos.ItemJson;
import scot.tolbooth.portal.api.asbestos.ItemReading;
import scot.tolbooth.portal.api.asbestos.SampleJson;
import scot.tolbooth.portal.api.asbestos.SampleReading;
import scot.tolbooth.portal.api.asbestos.SurveyJson;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.OwnSurveys;
import scot.tolbooth.portal.programme.work.SiteFile;
import tools.jackson.databind.node.ObjectNode;

/** How surveyors' and laboratories' software hands in samples, results and items of asbestos surveys. */
@RestController
@RequestMapping("/api/v1/work/{code}/surveys/{survey}")
@Tag(name = "Work of contractors")
class OwnSamplesApi {

    private final OwnSites sites;
    private final OwnSurveys surveys;
    private final SiteFile file;
    private final ContractorEntries entries;
    private final AsbestosItems items;

    OwnSamplesApi(OwnSites sites, OwnSurveys surveys, SiteFile file, ContractorEntries entries, AsbestosItems items) {
        this.sites = sites;
        this.surveys = surveys;
        this.file = file;
        this.entries = entries;
        this.items = items;
    }

    @PostMapping(path = "/samples", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record a sample that was taken, or correct the one with that number; its result stays",
            description = "number, reference, location, material, taken_on and same_as of a sample")
    ResponseEntity<SurveyJson> taken(
            @PathVariable String code,
            @PathVariable long survey,
            @RequestBody @Schema(implementation = SampleJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        OwnSite own = sites.find(code);
        Survey before = surveys.ordered(own, survey);
        precondition.require("Survey " + survey, before.version());
        Fields fields = Fields.of(body);
        Field<Sample> sample = SampleReading.taken(fields);
        return OwnSurveysApi.shown(AsbestosSites.build(
                fields,
                () -> entries.sampled(before.id(), before.version(), own.contractorId(), sample.value(), change)));
    }

    @PutMapping(path = "/samples/{number}/result", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand in what the laboratory found in a sample",
            description = "reference, received_on, result, fibres, laboratory, laboratory_accreditation (UKAS, ISO/IEC"
                    + " 17025, valid on the day of the analysis), analysed_on, analysed_by, method and certificate (a"
                    + " document that was handed in here) of a sample")
    ResponseEntity<SurveyJson> analysed(
            @PathVariable String code,
            @PathVariable long survey,
            @PathVariable String number,
            @RequestBody @Schema(implementation = SampleJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        OwnSite own = sites.find(code);
        Survey before = surveys.analysable(own, survey);
        precondition.require("Survey " + survey, before.version());
        Fields fields = Fields.of(body);
        Field<LabResult> result = SampleReading.result(fields, number, id -> file.ownDocument(own, id));
        return OwnSurveysApi.shown(AsbestosSites.build(
                fields,
                () -> entries.analysed(before.id(), before.version(), own.contractorId(), result.value(), change)));
    }

    @GetMapping("/items")
    @Operation(summary = "List the items that a survey of one's firm found")
    List<ItemJson> items(@PathVariable String code, @PathVariable long survey) {
        OwnSite own = sites.find(code);
        Survey ours = surveys.ordered(own, survey);
        return items.of(own.code()).stream()
                .filter(item -> ours.id().equals(item.found().survey()))
                .map(item -> ItemJson.of(item, sites.today()))
                .toList();
    }

    @PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Hand in an item that the survey found",
            description = "In a work area it makes void what was decided about that before")
    ItemJson found(
            @PathVariable String code,
            @PathVariable long survey,
            @RequestBody ObjectNode body,
            Precondition precondition,
            Change change) {
        OwnSite own = sites.find(code);
        Survey ours = surveys.ordered(own, survey);
        precondition.require("Survey " + survey, ours.version());
        body.put("survey", survey);
        Fields fields = Fields.of(body);
        Field<AsbestosItems.NewItem> item = ItemReading.item(fields);
        return ItemJson.of(
                AsbestosSites.build(fields, () -> entries.found(ours.id(), own.contractorId(), item.value(), change)),
                sites.today());
    }
}
