package scot.tolbooth.portal.api.contractor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.staff.ScottishTime;
import tools.jackson.databind.node.ObjectNode;

/** The sites at which a contractor works. */
@RestController
@RequestMapping("/api/v1/contractors/{id}/assignments")
@Tag(name = "Contractors")
class AssignmentsApi {

    private final Contractors contractors;
    private final EditableContractors editable;
    private final Sites sites;
    private final Editing editing;
    private final ScottishTime time;

    AssignmentsApi(Contractors contractors, Sites sites, Editing editing, Clock clock) {
        this.contractors = contractors;
        this.editable = new EditableContractors(contractors);
        this.sites = sites;
        this.editing = editing;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    @Operation(summary = "List a contractor's assignments, past ones too, by site")
    Page<AssignmentJson> list(@PathVariable String id, Paging paging) {
        return Page.of(contractors.assignmentsOf(existing(id)), paging, AssignmentJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Assign a contractor to a site")
    ResponseEntity<AssignmentJson> assign(
            @PathVariable String id,
            @RequestBody @Schema(implementation = AssignmentJson.class) ObjectNode body,
            Change change) {
        ContractorId contractor = existing(id);
        Fields fields = Fields.of(body).ignore("id", "contractor");
        Field<Assignment> wanted = AssignmentJson.read(fields, contractor, sites, time.today());
        Assignment stored = fields.build(() -> contractors.assign(wanted.value(), change));
        return ResponseEntity.created(URI.create("/api/v1/contractors/" + contractor + "/assignments"))
                .body(AssignmentJson.of(stored));
    }

    @DeleteMapping("/{assignment}")
    @Operation(summary = "End an assignment at once: yesterday was its last day; one to come is withdrawn")
    ResponseEntity<Void> end(@PathVariable String id, @PathVariable String assignment, Change change) {
        Assignment one = contractors.assignmentsOf(existing(id)).stream()
                .filter(stored -> Long.toString(stored.id()).equals(assignment))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("Contractor " + id + " has no assignment " + assignment));
        contractors.end(one.id(), time.today().minusDays(1), change);
        return ResponseEntity.noContent().build();
    }

    private ContractorId existing(String id) {
        return editing.existing(editable, id).id();
    }
}
