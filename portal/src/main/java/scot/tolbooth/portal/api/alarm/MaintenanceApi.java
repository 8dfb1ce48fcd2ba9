package scot.tolbooth.portal.api.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/maintenance-windows")
@Tag(name = "Alarms")
class MaintenanceApi {

    private final MaintenanceWindows windows;
    private final ScopeFields scopes;

    MaintenanceApi(MaintenanceWindows windows, ScopeFields scopes) {
        this.windows = windows;
        this.scopes = scopes;
    }

    @GetMapping
    @Operation(summary = "List the maintenance windows, past ones too; those to come first")
    Page<MaintenanceWindowJson> list(Paging paging) {
        return Page.of(windows.latest(), paging, MaintenanceWindowJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Announce work: what it covers raises no alarm, and its time counts for no availability")
    ResponseEntity<MaintenanceWindowJson> announce(
            @RequestBody @Schema(implementation = MaintenanceWindowJson.class) ObjectNode body, Change change) {
        MaintenanceWindow window = read(Fields.of(body), change);
        return ResponseEntity.created(URI.create("/api/v1/maintenance-windows/" + window.id()))
                .eTag("\"" + window.version() + "\"")
                .body(MaintenanceWindowJson.of(window));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a maintenance window")
    ResponseEntity<MaintenanceWindowJson> get(@PathVariable String id) {
        MaintenanceWindow window = existing(id);
        return ResponseEntity.ok().eTag("\"" + window.version() + "\"").body(MaintenanceWindowJson.of(window));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a window that has not begun, or end one that is running")
    ResponseEntity<Void> end(@PathVariable String id, Precondition precondition, Change change) {
        MaintenanceWindow window = existing(id);
        precondition.require("The maintenance window " + id, window.version());
        try {
            MaintenanceWindows.Ending ending = windows.end(window.id(), window.version(), change);
            if (ending == MaintenanceWindows.Ending.OVER) {
                throw Problems.conflict("The maintenance window " + id + " is over: what has been stays");
            }
        } catch (StaleVersionException changed) {
            throw Problems.preconditionFailed("The maintenance window " + id + " was changed meanwhile: read it again");
        }
        return ResponseEntity.noContent().build();
    }

    private MaintenanceWindow read(Fields fields, Change change) {
        Field<Scope> scope = scopes.read(fields);
        Field<Instant> starts = fields.required("starts", Kind.instant());
        Field<Instant> ends = fields.required("ends", Kind.instant());
        Field<String> reason = fields.required("reason", Kind.text(500));
        return fields.ignore("id", "by", "version")
                .build(() -> windows.announce(scope.value(), starts.value(), ends.value(), reason.value(), change));
    }

    private MaintenanceWindow existing(String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(windows::find)
                .orElseThrow(() -> Problems.notFound("There is no maintenance window " + id));
    }
}
