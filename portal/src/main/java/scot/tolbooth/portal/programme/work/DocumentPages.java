package scot.tolbooth.portal.programme.work;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Where a contractor reads the documents of one of its sites and hands in its own. */
@Controller
@RequestMapping("/programme/work/{code}/documents")
class DocumentPages {

    private final OwnSites sites;
    private final SiteFile file;
    private final Documents documents;
    private final CurrentStaff staff;

    DocumentPages(OwnSites sites, SiteFile file, Documents documents, CurrentStaff staff) {
        this.sites = sites;
        this.file = file;
        this.documents = documents;
        this.staff = staff;
    }

    @GetMapping("/_new")
    ModelAndView fresh(@PathVariable String code) {
        return page(sites.find(code), Typed.nothing());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload)
            throws IOException {
        OwnSite own = sites.find(code);
        Typed typed = new Typed(fields);
        NewDocument document = Uploads.read(upload, own.code(), typed.get("title"), kind(typed), typed);
        if (document != null && typed.problems().isEmpty()) {
            documents.addOnce(document, staff.change());
        }
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:/programme/work/" + own.code())
                : page(own, typed);
    }

    /** Never shown in the browser: whatever was uploaded is only handed on. */
    @GetMapping("/{document}")
    ResponseEntity<byte[]> download(@PathVariable String code, @PathVariable long document) {
        OwnSite own = sites.find(code);
        Document wanted = file.document(own, document);
        String attachment = ContentDisposition.attachment()
                .filename(wanted.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(documents.content(wanted.id()).orElseThrow(OwnSites::notFound));
    }

    private static DocumentKind kind(Typed typed) {
        return Objects.requireNonNullElse(typed.required("kind", DocumentKind::of), DocumentKind.OTHER);
    }

    private static ModelAndView page(OwnSite own, Typed typed) {
        ModelAndView page = new ModelAndView("programme/work-document");
        page.addObject("own", own);
        page.addObject("typed", typed);
        page.addObject("kinds", DocumentKind.values());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
