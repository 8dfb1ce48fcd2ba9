package scot.tolbooth.portal.api.way;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.radius.way.WaysIn;
import tools.jackson.databind.node.ObjectNode;

/** By what means people get online: mobile number, e-mail, card from staff, remembered device. */
@RestController
@Tag(name = "Ways in")
class WaysApi {

    private static final String SERVICE = "/api/v1/ways-in";
    private static final String OF_SITE = "/api/v1/sites/{code}/ways-in";

    private final EditableWays editable;
    private final Editing editing;

    WaysApi(WaysIn ways, Sites sites, Editing editing) {
        this.editable = new EditableWays(ways, sites);
        this.editing = editing;
    }

    @GetMapping(SERVICE)
    @Operation(summary = "By what means people get online, where a site says nothing else")
    ResponseEntity<WaysJson> ofService() {
        return editing.get(editable, EditableWays.OF_SERVICE);
    }

    @PutMapping(value = SERVICE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Switch ways in on and off for the whole service; one for newcomers stays on everywhere")
    ResponseEntity<WaysJson> putService(
            @RequestBody @Schema(implementation = WaysJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, EditableWays.OF_SERVICE, body, precondition, change);
    }

    @GetMapping(OF_SITE)
    @Operation(summary = "By what means people get online at a site")
    ResponseEntity<WaysJson> ofSite(@PathVariable String code) {
        return editing.get(editable, code);
    }

    @PutMapping(value = OF_SITE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Switch ways in on and off at a site; what is null or left out is as for the whole service")
    ResponseEntity<WaysJson> putSite(
            @PathVariable String code,
            @RequestBody @Schema(implementation = WaysJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        if (editable.find(code).isEmpty()) {
            throw Problems.notFound("There is no site " + code);
        }
        return editing.put(editable, code, body, precondition, change);
    }
}
