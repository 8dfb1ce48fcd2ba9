package scot.tolbooth.portal.programme.record;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** The documents of a site, and where a file is uploaded. */
@Controller
@RequestMapping("/programme/sites/{code}/documents")
class DocumentsPage {

    private final RecordPages pages;
    private final Documents documents;
    private final CurrentStaff staff;

    DocumentsPage(Sites sites, Documents documents, CurrentStaff staff) {
        this.pages = new RecordPages(sites, "documents");
        this.documents = documents;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        return all(pages.site(code), new DocumentForm(null, null, null), new FormProblems());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            DocumentForm form) {
        Site site = pages.site(code);
        FormProblems problems = new FormProblems();
        NewDocument upload = form.read(site.code(), file, problems);
        if (upload != null) {
            add(upload, problems);
        }
        return problems.isEmpty() ? pages.backTo(site) : all(site, form, problems);
    }

    private void add(NewDocument upload, FormProblems problems) {
        try {
            documents.add(upload, staff.change());
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
        }
    }

    private ModelAndView all(Site site, DocumentForm form, FormProblems problems) {
        ModelAndView page = pages.page(site, form, problems);
        page.addObject("documents", documents.of(site.code()));
        page.addObject("kinds", DocumentKind.values());
        return page;
    }
}
