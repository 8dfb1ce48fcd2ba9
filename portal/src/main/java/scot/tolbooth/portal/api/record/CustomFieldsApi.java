package scot.tolbooth.portal.api.record;

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
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/custom-fields")
@Tag(name = "Custom fields")
class CustomFieldsApi {

    private final CustomFields fields;
    private final EditableDefinitions editable;
    private final Editing editing;

    CustomFieldsApi(CustomFields fields, Editing editing) {
        this.fields = fields;
        this.editable = new EditableDefinitions(fields);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the custom fields of sites, retired ones too, by label")
    Page<FieldDefinitionJson> list(Paging paging) {
        return Page.of(fields.definitions(), paging, FieldDefinitionJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Define a custom field of sites")
    ResponseEntity<FieldDefinitionJson> create(
            @RequestBody @Schema(implementation = FieldDefinitionJson.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read the definition of a custom field")
    ResponseEntity<FieldDefinitionJson> get(@PathVariable String name) {
        return editing.get(editable, name);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace the definition of a custom field, or define it; what sites have stays")
    ResponseEntity<FieldDefinitionJson> put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = FieldDefinitionJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, name, body, precondition, change);
    }

    @PatchMapping(
            path = "/{name}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some of a definition (JSON merge patch, RFC 7396); what sites have stays")
    ResponseEntity<FieldDefinitionJson> patch(
            @PathVariable String name,
            @RequestBody @Schema(implementation = FieldDefinitionJson.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, name, patch, precondition, change);
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Always refused: custom fields are retired, so that no site loses what it has")
    ResponseEntity<Void> delete(@PathVariable String name, Precondition precondition, Change change) {
        return editing.delete(editable, name, precondition, change);
    }
}
