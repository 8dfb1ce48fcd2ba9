package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sites/{code}/access-constraints")
@Tag(name = "Sites")
class AccessApi {

    private final SiteAddress address;
    private final AccessConstraints access;
    private final Editing editing;

    AccessApi(Sites sites, AccessConstraints access, Editing editing) {
        this.address = new SiteAddress(sites);
        this.access = access;
        this.editing = editing;
    }

    /**
     * Whether a site can be worked in on a day.
     *
     * @param refusal the sentence why not; absent where it can
     * @param conditions such as hours and escort
     */
    @Schema(name = "AccessOnDay")
    record OnDay(LocalDate date, boolean possible, @Nullable String refusal, List<String> conditions) {}

    @GetMapping
    @Operation(summary = "List what limits access to a site")
    Page<AccessJson> list(@PathVariable String code, Paging paging) {
        return Page.of(access.of(address.existing(code)), paging, AccessJson::of);
    }

    @GetMapping("/on/{date}")
    @Operation(summary = "Whether a site can be worked in on a day, and if not, why")
    OnDay onDay(@PathVariable String code, @PathVariable String date) {
        SiteCode site = address.existing(code);
        LocalDate day = day(date);
        String refusal = access.refusal(site, day).orElse(null);
        return new OnDay(day, refusal == null, refusal, access.conditions(site, day));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add a limit on access to a site")
    ResponseEntity<AccessJson> add(
            @PathVariable String code,
            @RequestBody @Schema(implementation = AccessJson.class) ObjectNode body,
            Change change) {
        EditableConstraints editable = editable(code);
        AccessJson.RuleAndReason read = AccessJson.read(Fields.of(body));
        AccessConstraint added = access.add(editable.site(), read.rule(), read.reason(), change);
        return ResponseEntity.created(URI.create(editable.location(added)))
                .eTag("\"" + added.version() + "\"")
                .body(AccessJson.of(added));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a limit on access")
    ResponseEntity<AccessJson> get(@PathVariable String code, @PathVariable String id) {
        return editing.get(editable(code), id);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a limit on access")
    ResponseEntity<AccessJson> put(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody @Schema(implementation = AccessJson.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        EditableConstraints editable = editable(code);
        editing.existing(editable, id);
        return editing.put(editable, id, body, precondition, change);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a limit on access (JSON merge patch, RFC 7396)")
    ResponseEntity<AccessJson> patch(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody @Schema(implementation = AccessJson.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable(code), id, patch, precondition, change);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a limit on access")
    ResponseEntity<Void> delete(
            @PathVariable String code, @PathVariable String id, Precondition precondition, Change change) {
        return editing.delete(editable(code), id, precondition, change);
    }

    private EditableConstraints editable(String code) {
        return new EditableConstraints(access, address.existing(code));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw Problems.badRequest("The address must end with a date such as 2026-11-30", notADate);
        }
    }
}
