package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sites/{code}/contacts")
@Tag(name = "Sites")
class ContactsApi {

    private final SiteAddress address;
    private final Contacts contacts;
    private final Editing editing;

    ContactsApi(Sites sites, Contacts contacts, Editing editing) {
        this.address = new SiteAddress(sites);
        this.contacts = contacts;
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the contacts of a site, past ones too")
    Page<ContactJson> list(@PathVariable String code, Paging paging) {
        return Page.of(contacts.of(address.existing(code)), paging, ContactJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add a contact to a site")
    ResponseEntity<ContactJson> add(
            @PathVariable String code,
            @RequestBody @Schema(implementation = ContactJson.class) ObjectNode body,
            Change change) {
        EditableContacts editable = editable(code);
        SiteContact added = contacts.add(editable.site(), ContactJson.read(Fields.of(body)), change);
        return ResponseEntity.created(URI.create(editable.location(added)))
                .eTag("\"" + added.version() + "\"")
                .body(ContactJson.of(added));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a contact")
    ResponseEntity<ContactJson> get(@PathVariable String code, @PathVariable String id) {
        return editing.get(editable(code), id);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a contact (JSON merge patch, RFC 7396)")
    ResponseEntity<ContactJson> patch(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody @Schema(implementation = ContactJson.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable(code), id, patch, precondition, change);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a contact entered by mistake; who merely left gets a last day")
    ResponseEntity<Void> delete(
            @PathVariable String code, @PathVariable String id, Precondition precondition, Change change) {
        return editing.delete(editable(code), id, precondition, change);
    }

    private EditableContacts editable(String code) {
        return new EditableContacts(contacts, address.existing(code));
    }
}
