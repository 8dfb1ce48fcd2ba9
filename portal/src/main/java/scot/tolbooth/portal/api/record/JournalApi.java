package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.journal.Journal;
import scot.tolbooth.inventory.journal.JournalEntry;
import scot.tolbooth.inventory.journal.Severity;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sites/{code}/journal")
@Tag(name = "Sites")
class JournalApi {

    private final SiteAddress address;
    private final Journal journal;

    JournalApi(Sites sites, Journal journal) {
        this.address = new SiteAddress(sites);
        this.journal = journal;
    }

    @GetMapping
    @Operation(summary = "List the notes about a site, newest first")
    Page<JournalJson> list(@PathVariable String code, Paging paging) {
        return Page.of(journal.of(address.existing(code)), paging, JournalJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a note about a site; it is kept as it is written")
    JournalJson add(
            @PathVariable String code,
            @RequestBody @Schema(implementation = JournalJson.class) ObjectNode body,
            Change change) {
        SiteCode site = address.existing(code);
        Fields fields = Fields.of(body);
        Field<Severity> severity = fields.required("severity", Kind.word(Severity::of));
        Field<String> text = fields.required("text", Kind.text(JournalEntry.LONGEST_TEXT));
        return JournalJson.of(fields.build(() -> journal.add(site, severity.value(), text.value(), change)));
    }
}
