package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.document.Attachment;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sites/{code}/documents")
@Tag(name = "Sites")
class DocumentsApi {

    private final SiteAddress address;
    private final Documents documents;

    DocumentsApi(Sites sites, Documents documents) {
        this.address = new SiteAddress(sites);
        this.documents = documents;
    }

    @GetMapping
    @Operation(summary = "List the documents of a site with all their versions, the latest first")
    Page<DocumentJson> list(@PathVariable String code, Paging paging) {
        return Page.of(documents.of(address.existing(code)), paging, DocumentJson::of);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload a file as a new document, or as the next version of the one that it replaces")
    @Parameter(name = "title", in = ParameterIn.QUERY, description = "1 to 200 characters; may be a part of the form")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Such as survey-report; may be a part of the form")
    @Parameter(name = "replaces", in = ParameterIn.QUERY, description = "Id of any version of the same document")
    ResponseEntity<DocumentJson> add(
            @PathVariable String code, @RequestParam MultipartFile file, Fields form, Change change) {
        SiteCode site = address.existing(code);
        Field<String> title = form.required("title", Kind.text(200));
        Field<DocumentKind> kind = form.required("kind", Kind.word(DocumentKind::of));
        Field<@Nullable DocumentId> replaces = form.optional("replaces", Kind.word(DocumentId::of));
        Document added = form.ignore("file")
                .build(() -> documents.add(
                        new NewDocument(
                                site,
                                title.value(),
                                kind.value(),
                                Objects.toString(file.getOriginalFilename(), ""),
                                Objects.toString(file.getContentType(), ""),
                                bytes(file),
                                replaces.value()),
                        change));
        return ResponseEntity.created(URI.create("/api/v1/sites/" + site + "/documents/" + added.id()))
                .body(DocumentJson.of(added));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read what is known of one version of a document")
    DocumentJson get(@PathVariable String code, @PathVariable String id) {
        return DocumentJson.of(existing(code, id));
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.ALL_VALUE)
    @Operation(summary = "Download the file itself")
    ResponseEntity<byte[]> content(@PathVariable String code, @PathVariable String id) {
        Document document = existing(code, id);
        return Attachment.of(document, documents.content(document.id()).orElseThrow());
    }

    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Say that this version may be relied upon")
    DocumentJson accept(@PathVariable String code, @PathVariable String id, Change change) {
        Document document = existing(code, id);
        return decided(() -> documents.accept(document.id(), change));
    }

    @PostMapping(path = "/{id}/rejection", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that this version may not be relied upon, and why: {\"reason\": …}")
    DocumentJson reject(
            @PathVariable String code, @PathVariable String id, @RequestBody ObjectNode body, Change change) {
        Document document = existing(code, id);
        Fields fields = Fields.of(body);
        Field<String> reason = fields.required("reason", Kind.text(1000));
        String why = fields.build(reason::value);
        return decided(() -> documents.reject(document.id(), why, change));
    }

    private Document existing(String code, String id) {
        SiteCode site = address.existing(code);
        Optional<Document> document = Keys.read(id, DocumentId::of).flatMap(documents::find);
        return document.filter(one -> one.site().equals(site))
                .orElseThrow(() -> Problems.notFound("There is no document " + id + " of site " + site));
    }

    private static DocumentJson decided(Supplier<Document> decision) {
        try {
            return DocumentJson.of(decision.get());
        } catch (IllegalStateException alreadyDecided) {
            throw Problems.conflict(String.valueOf(alreadyDecided.getMessage()));
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw Problems.badRequest("The upload broke off: send it again", broken);
        }
    }
}
