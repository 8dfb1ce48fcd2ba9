package scot.tolbooth.portal.api.device;

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
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.Devices;
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
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "Devices")
class DevicesApi {

    private final Devices devices;
    private final EditableDevices editable;
    private final Editing editing;

    DevicesApi(Devices devices, Sites sites, States states, CsvFormats formats, Editing editing) {
        this.devices = devices;
        this.editable = new EditableDevices(devices, sites, states, Columns.of(formats, "devices"));
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the devices in use, by name; archived=true: those out of use")
    @Parameter(name = "archived", in = ParameterIn.QUERY, description = "true: the archived devices instead")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 500")
    Page<DeviceJson> list(Fields query) {
        Field<Paging> paging = Paging.read(query);
        Field<Boolean> archived = query.optional("archived", Kind.flag(), false);
        return query.build(() -> Page.of(
                archived.value() ? devices.archived() : devices.all(),
                paging.value(),
                device -> DeviceJson.of(editable.managed(device))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a device")
    ResponseEntity<DeviceJson> create(
            @RequestBody @Schema(implementation = DeviceBody.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read a device")
    ResponseEntity<DeviceJson> get(@PathVariable String name) {
        return editing.get(editable, name);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a device, or create it")
    ResponseEntity<DeviceJson> put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = DeviceBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, name, body, precondition, change);
    }

    @PatchMapping(
            path = "/{name}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a device (JSON merge patch, RFC 7396)")
    ResponseEntity<DeviceJson> patch(
            @PathVariable String name,
            @RequestBody @Schema(implementation = DeviceBody.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, name, patch, precondition, change);
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Delete a device that is no other's parent and has no history; others are archived")
    ResponseEntity<Void> delete(@PathVariable String name, Precondition precondition, Change change) {
        return editing.delete(editable, name, precondition, change);
    }
}
