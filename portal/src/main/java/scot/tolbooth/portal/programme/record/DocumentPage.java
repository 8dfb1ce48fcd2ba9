package scot.tolbooth.portal.programme.record;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.document.Attachment;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** One version of a document: its file, and where somebody accepts or rejects it. */
@Controller
@RequestMapping("/programme/sites/{code}/documents/{id}")
class DocumentPage {

    private final RecordPages pages;
    private final Documents documents;
    private final CurrentStaff staff;

    DocumentPage(Sites sites, Documents documents, CurrentStaff staff) {
        this.pages = new RecordPages(sites, "documents");
        this.documents = documents;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView one(@PathVariable String code, @PathVariable String id) {
        Site site = pages.site(code);
        return one(site, document(site, id), "", new FormProblems());
    }

    @GetMapping("/content")
    ResponseEntity<byte[]> content(@PathVariable String code, @PathVariable String id) {
        Document document = document(pages.site(code), id);
        return Attachment.of(document, documents.content(document.id()).orElseThrow(Addressed::nothing));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String code, @PathVariable String id) {
        Site site = pages.site(code);
        Document document = document(site, id);
        FormProblems problems = new FormProblems();
        decide(() -> documents.accept(document.id(), staff.change()), problems);
        return problems.isEmpty() ? pages.backTo(site) : one(site, document(site, id), "", problems);
    }

    @PostMapping("/rejection")
    ModelAndView reject(
            @PathVariable String code, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        Site site = pages.site(code);
        Document document = document(site, id);
        FormProblems problems = new FormProblems();
        decide(() -> documents.reject(document.id(), reason, staff.change()), problems);
        return problems.isEmpty() ? pages.backTo(site) : one(site, document(site, id), reason, problems);
    }

    private static void decide(Runnable decision, FormProblems problems) {
        try {
            decision.run();
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
        } catch (IllegalStateException decidedMeanwhile) {
            problems.add("decision", "was made already: " + decidedMeanwhile.getMessage());
        }
    }

    private Document document(Site site, String id) {
        Document document = Addressed.found(id, DocumentId::of, documents::find);
        if (!document.site().equals(site.code())) {
            throw Addressed.nothing();
        }
        return document;
    }

    private ModelAndView one(Site site, Document document, String reason, FormProblems problems) {
        ModelAndView page = pages.page("document", site, reason, problems);
        page.addObject("document", document);
        return page;
    }
}
