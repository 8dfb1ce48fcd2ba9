package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.HandedIn;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.record.DocumentJson;
import scot.tolbooth.portal.document.Attachment;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.SiteFile;

/** The documents of one of a contractor's sites, and how it hands in its own. */
@RestController
@RequestMapping("/api/v1/work/{code}/documents")
@Tag(name = "Work of contractors")
class OwnDocumentsApi {

    private static final String ONCE = "The answer carries the SHA-256 of what was kept. Whoever repeats an upload of"
            + " the same content, title and kind is answered with the document that is there (200); at most 25 MB";

    private final OwnSites sites;
    private final SiteFile file;
    private final Documents documents;

    OwnDocumentsApi(OwnSites sites, SiteFile file, Documents documents) {
        this.sites = sites;
        this.file = file;
        this.documents = documents;
    }

    /** What is said of an upload beside its content. */
    @SuppressWarnings("ArrayRecordComponent") // content of up to 25 MB is handed on, not copied
    private record Upload(String name, String type, byte[] bytes) {}

    @GetMapping
    @Operation(summary = "List what was accepted, what the register consists of, and what one handed in oneself")
    Page<DocumentJson> list(@PathVariable String code, Paging paging) {
        return Page.of(file.documents(sites.find(code)), paging, DocumentJson::of);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Hand in a document as a form with the parts file, title and kind", description = ONCE)
    @Parameter(name = "title", in = ParameterIn.QUERY, description = "1 to 200 characters; may be a part of the form")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Such as survey-report; may be a part of the form")
    ResponseEntity<DocumentJson> form(
            @PathVariable String code, @RequestParam("file") MultipartFile part, Fields form, Change change)
            throws IOException {
        OwnSite own = sites.find(code);
        Upload upload = new Upload(
                Objects.toString(part.getOriginalFilename(), ""),
                Objects.toString(part.getContentType(), ""),
                part.getBytes());
        return handIn(own, form.ignore("file"), upload, change);
    }

    @PostMapping(consumes = {"application/*", "image/*", "text/*"})
    @Operation(summary = "Hand in a document as the body of the request", description = ONCE)
    @Parameter(name = "title", in = ParameterIn.QUERY, description = "1 to 200 characters")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Such as survey-report")
    @Parameter(name = "file_name", in = ParameterIn.QUERY, description = "1 to 200 characters")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<DocumentJson> body(
            @PathVariable String code,
            Fields query,
            @Parameter(hidden = true) HttpServletRequest request,
            Change change)
            throws IOException {
        OwnSite own = sites.find(code);
        Field<String> name = query.required("file_name", Kind.text(200));
        byte[] bytes = request.getInputStream().readNBytes(NewDocument.LARGEST + 1);
        if (bytes.length > NewDocument.LARGEST) {
            throw Problems.tooLarge("A document must be 25 MB or smaller");
        }
        String type = Objects.toString(request.getContentType(), "");
        String said = query.isRight("file_name") ? name.value() : "unnamed";
        return handIn(own, query, new Upload(said, type, bytes), change);
    }

    @GetMapping("/{document}")
    @Operation(summary = "Read what is known of a document that one may read")
    DocumentJson get(@PathVariable String code, @PathVariable long document) {
        return DocumentJson.of(file.document(sites.find(code), document));
    }

    @GetMapping(path = "/{document}/content", produces = MediaType.ALL_VALUE)
    @Operation(summary = "Download a document that one may read")
    ResponseEntity<byte[]> content(@PathVariable String code, @PathVariable long document) {
        Document wanted = file.document(sites.find(code), document);
        return Attachment.of(wanted, documents.content(wanted.id()).orElseThrow());
    }

    private ResponseEntity<DocumentJson> handIn(OwnSite own, Fields fields, Upload upload, Change change) {
        Field<String> title = fields.required("title", Kind.text(200));
        Field<DocumentKind> kind = fields.required("kind", Kind.word(DocumentKind::of));
        HandedIn kept = fields.build(() -> documents.addOnce(
                new NewDocument(
                        own.code(), title.value(), kind.value(), upload.name(), upload.type(), upload.bytes(), null),
                change));
        DocumentJson shown = DocumentJson.of(kept.document());
        URI address = URI.create("/api/v1/work/" + own.code() + "/documents/" + shown.id());
        return kept.isNew()
                ? ResponseEntity.created(address).body(shown)
                : ResponseEntity.ok().location(address).body(shown);
    }
}
