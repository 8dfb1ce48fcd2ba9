package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.OwnSurveys;
import scot.tolbooth.portal.programme.work.WorkList;
import tools.jackson.databind.node.ObjectNode;

/** What a contractor's account finds: any other site does not exist here. */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "Work of contractors")
class WorkApi {

    private final OwnSites sites;
    private final WorkList work;
    private final SiteSheets sheets;
    private final OwnSurveys surveys;
    private final AsbestosRegister register;

    WorkApi(OwnSites sites, WorkList work, SiteSheets sheets, OwnSurveys surveys, AsbestosRegister register) {
        this.sites = sites;
        this.work = work;
        this.sheets = sheets;
        this.surveys = surveys;
        this.register = register;
    }

    @GetMapping
    @Operation(summary = "List the sites to which one's firm is assigned today, what is due first")
    Page<WorkSiteJson> list(Paging paging) {
        return Page.of(work.of(sites.all()), paging, WorkSiteJson::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read one's own site, and what is to be done there")
    WorkSiteJson get(@PathVariable String code) {
        return WorkSiteJson.of(work.row(sites.find(code)));
    }

    @GetMapping("/{code}/sheet")
    @Operation(summary = "All that a contractor has to know of one of its sites")
    SiteSheetJson sheet(@PathVariable String code) {
        return sheets.of(sites.find(code));
    }

    @GetMapping("/waiting-samples")
    @Operation(summary = "The samples of all one's sites whose results one may hand in, and nobody has")
    Page<WaitingSampleJson> waiting(Paging paging) {
        return Page.of(surveys.waiting(sites.all()), paging, WaitingSampleJson::of);
    }

    @PostMapping(path = "/{code}/register/acknowledgements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that one's firm has read the present version of the asbestos register",
            description = "register_version must be the present one; whoever says it again changes nothing")
    RegisterJson acknowledge(
            @PathVariable String code,
            @RequestBody @Schema(implementation = AcknowledgementBody.class) ObjectNode body,
            Change change) {
        OwnSite own = sites.find(code);
        Fields fields = Fields.of(body);
        Field<Integer> version = fields.required("register_version", Kind.wholeNumber(1, 999_999));
        Field<String> person = fields.required("person", Kind.text(120));
        fields.build(
                () -> register.acknowledge(own.code(), version.value(), own.contractorId(), person.value(), change));
        return sheets.register(own).get(0);
    }
}
