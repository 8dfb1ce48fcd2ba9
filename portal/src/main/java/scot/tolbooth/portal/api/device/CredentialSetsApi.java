package scot.tolbooth.portal.api.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/credential-sets")
@Tag(name = "Discovery")
class CredentialSetsApi {

    private final CredentialSets sets;
    private final Columns columns;

    CredentialSetsApi(CredentialSets sets, CsvFormats formats) {
        this.sets = sets;
        this.columns = Columns.of(formats, "devices");
    }

    @GetMapping
    @Operation(summary = "List the sets of SNMP credentials that are no device's own, without what is secret")
    Page<CredentialSetJson> list(Paging paging) {
        return Page.of(sets.all(), paging, CredentialSetJson::of);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keep a set of SNMP credentials, or replace what is in it")
    CredentialSetJson put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = CredentialSetJson.class) ObjectNode body,
            Change change) {
        Fields fields = Fields.of(body, columns);
        Field<@Nullable SnmpCredentials> credentials = CredentialFields.read(fields, null);
        fields.ignore("name").build(() -> sets.save(name, required(credentials.value()), change));
        return CredentialSetJson.of(sets.find(name.strip()).orElseThrow());
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Remove a set; devices that were taken in with it keep their credentials")
    ResponseEntity<Void> delete(@PathVariable String name, Change change) {
        if (!sets.remove(name, change)) {
            throw Problems.notFound("There is no credential set " + name);
        }
        return ResponseEntity.noContent().build();
    }

    private static SnmpCredentials required(@Nullable SnmpCredentials given) {
        if (given == null) {
            throw new IllegalArgumentException("community must not be empty, or else security_name");
        }
        return given;
    }
}
