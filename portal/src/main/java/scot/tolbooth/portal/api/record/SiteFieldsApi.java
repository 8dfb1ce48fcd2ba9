package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.inventory.customfield.InvalidFieldsException;
import scot.tolbooth.inventory.customfield.SiteFields;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Precondition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sites/{code}/custom-fields")
@Tag(name = "Sites")
class SiteFieldsApi {

    private final SiteAddress address;
    private final CustomFields fields;

    SiteFieldsApi(Sites sites, CustomFields fields) {
        this.address = new SiteAddress(sites);
        this.fields = fields;
    }

    @GetMapping
    @Operation(summary = "Read what a site has in its custom fields")
    ResponseEntity<SiteFieldsJson> get(@PathVariable String code) {
        return shown(fields.of(address.existing(code)));
    }

    @PatchMapping(consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Fill in some custom fields of a site, by name; null takes a value away")
    ResponseEntity<SiteFieldsJson> patch(
            @PathVariable String code, @RequestBody ObjectNode patch, Precondition precondition, Change change) {
        SiteCode site = address.existing(code);
        SiteFields before = fields.of(site);
        precondition.require("custom fields of site " + site, before.version());
        Fields body = Fields.of(patch);
        Map<String, String> given = texts(patch, body);
        body.build(() -> given);
        try {
            return shown(fields.fill(site, given, before.version(), change));
        } catch (InvalidFieldsException invalid) {
            invalid.problems().forEach(body::problem);
            return body.build(() -> shown(before));
        }
    }

    private static Map<String, String> texts(ObjectNode patch, Fields body) {
        Map<String, String> given = new LinkedHashMap<>();
        patch.properties().forEach(entry -> {
            body.ignore(entry.getKey());
            String text = text(entry.getValue());
            if (text == null) {
                body.problem(entry.getKey(), "must be a JSON string, a number, true, false or null");
            } else {
                given.put(entry.getKey(), text);
            }
        });
        return given;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isContainer()
                ? null
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    private ResponseEntity<SiteFieldsJson> shown(SiteFields site) {
        return ResponseEntity.ok()
                .eTag("\"" + site.version() + "\"")
                .body(SiteFieldsJson.of(site, fields.definitions()));
    }
}
