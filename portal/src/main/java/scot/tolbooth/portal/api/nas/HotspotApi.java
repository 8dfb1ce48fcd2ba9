package scot.tolbooth.portal.api.nas;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.radius.nas.NasClients;
import tools.jackson.databind.node.ObjectNode;

/** How residents are handed over to one NAS. */
@RestController
@RequestMapping("/api/v1/nas-clients/{name}/hotspot")
@Tag(name = "NAS clients")
class HotspotApi {

    private final EditableNasClients clients;
    private final EditableHotspots hotspots;
    private final Editing editing;

    HotspotApi(NasClients clients, Hotspots hotspots, Sites sites, Editing editing) {
        this.clients = new EditableNasClients(clients, hotspots, sites);
        this.hotspots = new EditableHotspots(hotspots);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "Read how residents are handed over to a NAS client")
    ResponseEntity<HotspotJson> get(@PathVariable String name) {
        editing.existing(clients, name);
        return editing.get(hotspots, name);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register a NAS client as a hotspot, or replace what is registered")
    ResponseEntity<HotspotJson> put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = HotspotBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        editing.existing(clients, name);
        return editing.put(hotspots, name, body, precondition, change);
    }

    @DeleteMapping
    @Operation(summary = "Delete what is registered of a hotspot, so that the defaults hold again")
    ResponseEntity<Void> delete(@PathVariable String name, Precondition precondition, Change change) {
        editing.existing(clients, name);
        return editing.delete(hotspots, name, precondition, change);
    }
}
