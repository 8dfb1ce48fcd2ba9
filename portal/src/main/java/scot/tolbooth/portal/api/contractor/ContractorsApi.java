package scot.tolbooth.portal.api.contractor;

import io.swagger.v3.oas.annotations.Operation;
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
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/contractors")
@Tag(name = "Contractors")
class ContractorsApi {

    private final Contractors contractors;
    private final EditableContractors editable;
    private final Editing editing;

    ContractorsApi(Contractors contractors, Editing editing) {
        this.contractors = contractors;
        this.editable = new EditableContractors(contractors);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the contractors, by id; archived ones too")
    Page<ContractorJson> list(Paging paging) {
        return Page.of(contractors.all(), paging, ContractorJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a contractor")
    ResponseEntity<ContractorJson> create(
            @RequestBody @Schema(implementation = ContractorJson.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a contractor")
    ResponseEntity<ContractorJson> get(@PathVariable String id) {
        return editing.get(editable, id);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a contractor, or create it")
    ResponseEntity<ContractorJson> put(
            @PathVariable String id,
            @RequestBody @Schema(implementation = ContractorJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, id, body, precondition, change);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a contractor (JSON merge patch, RFC 7396)")
    ResponseEntity<ContractorJson> patch(
            @PathVariable String id,
            @RequestBody @Schema(implementation = ContractorJson.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, id, patch, precondition, change);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a contractor that was never assigned to a site; archive others instead")
    ResponseEntity<Void> delete(@PathVariable String id, Precondition precondition, Change change) {
        return editing.delete(editable, id, precondition, change);
    }
}
