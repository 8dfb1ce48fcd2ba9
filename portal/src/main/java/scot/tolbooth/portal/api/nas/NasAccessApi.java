package scot.tolbooth.portal.api.nas;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.nas.NasClients;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/nas-clients/{name}/access")
@Tag(name = "NAS clients")
class NasAccessApi {

    private final EditableNasAccess editable;
    private final Editing editing;

    NasAccessApi(NasAccesses accesses, NasClients clients, Editing editing) {
        this.editable = new EditableNasAccess(accesses, clients);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "What a NAS client is let do with requests that name a device only")
    ResponseEntity<NasAccessJson> get(@PathVariable String name) {
        return editing.get(editable, name);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Let a NAS client's remembered devices in, or send devices to the portal")
    ResponseEntity<NasAccessJson> put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = NasAccessJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        if (editable.find(name).isEmpty()) {
            throw Problems.notFound("There is no NAS client " + name);
        }
        return editing.put(editable, name, body, precondition, change);
    }
}
