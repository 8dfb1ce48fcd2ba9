package scot.tolbooth.portal.api.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.SiteStatus;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sites")
@Tag(name = "Sites")
class SitesApi {

    private final Sites sites;
    private final EditableSites editable;
    private final Editing editing;
    private final States states;
    private final ConcurrentUsers users;

    SitesApi(Sites sites, Devices devices, CsvFormats formats, Editing editing, States states, ConcurrentUsers users) {
        this.sites = sites;
        this.editable = new EditableSites(sites, devices, Columns.of(formats, "sites"));
        this.editing = editing;
        this.states = states;
        this.users = users;
    }

    @GetMapping
    @Operation(summary = "List the sites in use, by code; archived=true: those out of use")
    @Parameter(name = "archived", in = ParameterIn.QUERY, description = "true: the archived sites instead")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 500")
    Page<SiteJson> list(Fields query) {
        Field<Paging> paging = Paging.read(query);
        Field<Boolean> archived = query.optional("archived", Kind.flag(), false);
        return query.build(
                () -> Page.of(archived.value() ? sites.archived() : sites.all(), paging.value(), SiteJson::of));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a site")
    ResponseEntity<SiteJson> create(
            @RequestBody @Schema(implementation = SiteJson.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a site")
    ResponseEntity<SiteJson> get(@PathVariable String code) {
        return editing.get(editable, code);
    }

    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a site, or create it")
    ResponseEntity<SiteJson> put(
            @PathVariable String code,
            @RequestBody @Schema(implementation = SiteJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, code, body, precondition, change);
    }

    @PatchMapping(
            path = "/{code}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a site (JSON merge patch, RFC 7396)")
    ResponseEntity<SiteJson> patch(
            @PathVariable String code,
            @RequestBody @Schema(implementation = SiteJson.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, code, patch, precondition, change);
    }

    @DeleteMapping("/{code}")
    @Operation(summary = "Delete a site that has no devices and no history; others are archived")
    ResponseEntity<Void> delete(@PathVariable String code, Precondition precondition, Change change) {
        return editing.delete(editable, code, precondition, change);
    }

    @GetMapping("/{code}/status")
    @Operation(summary = "How a site is doing now, and why")
    SiteStatusJson status(@PathVariable String code) {
        SiteCode site = editing.existing(editable, code).code();
        SiteStatus status = states.site(site).orElseGet(() -> notPolledYet(site));
        return SiteStatusJson.of(status, users.bySite().getOrDefault(site, 0), states.accessPointsAt(site));
    }

    private SiteStatus notPolledYet(SiteCode site) {
        int devices = editable.devices().at(site).size();
        return new SiteStatus(site, OperationalState.UNKNOWN, "not polled yet", null, devices, 0, null, null);
    }
}
