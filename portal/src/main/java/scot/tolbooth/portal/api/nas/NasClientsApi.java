package scot.tolbooth.portal.api.nas;

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
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.radius.nas.NasClients;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/nas-clients")
@Tag(name = "NAS clients")
class NasClientsApi {

    private final NasClients clients;
    private final EditableNasClients editable;
    private final Editing editing;

    NasClientsApi(NasClients clients, Hotspots hotspots, Sites sites, Editing editing) {
        this.clients = clients;
        this.editable = new EditableNasClients(clients, hotspots, sites);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the NAS clients, by name")
    Page<NasClientJson> list(Paging paging) {
        return Page.of(clients.all(), paging, NasClientJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a NAS client")
    ResponseEntity<NasClientJson> create(
            @RequestBody @Schema(implementation = NasClientBody.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read a NAS client")
    ResponseEntity<NasClientJson> get(@PathVariable String name) {
        return editing.get(editable, name);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a NAS client, or create it")
    ResponseEntity<NasClientJson> put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = NasClientBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, name, body, precondition, change);
    }

    @PatchMapping(
            path = "/{name}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a NAS client (JSON merge patch, RFC 7396)")
    ResponseEntity<NasClientJson> patch(
            @PathVariable String name,
            @RequestBody @Schema(implementation = NasClientBody.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, name, patch, precondition, change);
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Delete a NAS client")
    ResponseEntity<Void> delete(@PathVariable String name, Precondition precondition, Change change) {
        return editing.delete(editable, name, precondition, change);
    }
}
