package scot.tolbooth.portal.programme.record;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.journal.Journal;
import scot.tolbooth.inventory.journal.Severity;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** The notes about a site, and where one is written. */
@Controller
@RequestMapping("/programme/sites/{code}/journal")
class JournalPage {

    private final RecordPages pages;
    private final Journal journal;
    private final CurrentStaff staff;

    JournalPage(Sites sites, Journal journal, CurrentStaff staff) {
        this.pages = new RecordPages(sites, "journal");
        this.journal = journal;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        return all(pages.site(code), new JournalForm(Severity.INFO.word(), null), new FormProblems());
    }

    @PostMapping
    ModelAndView add(@PathVariable String code, JournalForm form) {
        Site site = pages.site(code);
        FormProblems problems = new FormProblems();
        Severity severity = problems.required("severity", form.severity(), Severity::of);
        if (severity != null) {
            add(site, severity, form.text(), problems);
        }
        return problems.isEmpty() ? pages.backTo(site) : all(site, form, problems);
    }

    private void add(Site site, Severity severity, String text, FormProblems problems) {
        try {
            journal.add(site.code(), severity, text, staff.change());
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
        }
    }

    private ModelAndView all(Site site, JournalForm form, FormProblems problems) {
        ModelAndView page = pages.page(site, form, problems);
        page.addObject("entries", journal.of(site.code()));
        page.addObject("severities", Severity.values());
        return page;
    }
}
