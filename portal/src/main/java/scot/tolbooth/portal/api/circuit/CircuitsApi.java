package scot.tolbooth.portal.api.circuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.portal.staff.ScottishTime;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/circuits")
@Tag(name = "Circuits")
class CircuitsApi {

    private final Circuits circuits;
    private final EditableCircuits editable;
    private final Editing editing;

    CircuitsApi(Circuits circuits, Sites sites, Devices devices, CsvFormats formats, Editing editing, Clock clock) {
        this.circuits = circuits;
        this.editable = new EditableCircuits(
                circuits, sites, devices, Columns.of(formats, "circuits"), new ScottishTime(clock)::today);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the circuits, by reference; with site only those into it")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Code of a site")
    Page<CircuitJson> list(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(editable.sites()));
        Field<Paging> paging = Paging.read(query);
        return query.build(() -> {
            SiteCode wanted = site.value();
            return Page.of(wanted == null ? circuits.all() : circuits.at(wanted), paging.value(), editable::shown);
        });
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a circuit")
    ResponseEntity<CircuitJson> create(
            @RequestBody @Schema(implementation = CircuitJson.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Read a circuit")
    ResponseEntity<CircuitJson> get(@PathVariable String reference) {
        return editing.get(editable, reference);
    }

    @PutMapping(path = "/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a circuit, or create it")
    ResponseEntity<CircuitJson> put(
            @PathVariable String reference,
            @RequestBody @Schema(implementation = CircuitJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, reference, body, precondition, change);
    }

    @PatchMapping(
            path = "/{reference}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a circuit (JSON merge patch, RFC 7396)")
    ResponseEntity<CircuitJson> patch(
            @PathVariable String reference,
            @RequestBody @Schema(implementation = CircuitJson.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, reference, patch, precondition, change);
    }

    @DeleteMapping("/{reference}")
    @Operation(summary = "Delete a circuit that was entered by mistake; one that ends is given a day in ceased")
    ResponseEntity<Void> delete(@PathVariable String reference, Precondition precondition, Change change) {
        return editing.delete(editable, reference, precondition, change);
    }
}
