package scot.tolbooth.portal.programme.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteHistory;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.document.PersonalHistory;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** What happened to a site, where a change is put back, and where the site is archived or restored. */
@Controller
@RequestMapping("/programme/sites/{code}/history")
class HistoryPage {

    private static final int LATEST = 200;

    private final Sites sites;
    private final RecordPages pages;
    private final SiteHistory history;
    private final CurrentStaff staff;

    HistoryPage(Sites sites, SiteHistory history, CurrentStaff staff) {
        this.sites = sites;
        this.pages = new RecordPages(sites, "history");
        this.history = history;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all(@PathVariable String code, HttpServletRequest request) {
        return page(pages.site(code), request);
    }

    /** What putting a change back would do. */
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable long id, HttpServletRequest request) {
        Site site = pages.site(code);
        refuse(entry(site, id), request);
        return putBack(site, id);
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam @Nullable Long seen,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        Site site = pages.site(code);
        refuse(entry(site, id), request);
        UndoOutcome outcome = history.undo(site.code(), id, new Confirmation(confirmed, seen), change(why));
        String obstacle = PutBackPage.obstacle(outcome);
        return obstacle == null ? pages.backTo(site) : PutBackPage.refused(putBack(site, id), obstacle, why);
    }

    @PostMapping("/archive")
    ModelAndView archive(@PathVariable String code, @RequestParam(defaultValue = "") String why) {
        Site site = pages.site(code);
        sites.archive(site.code(), change(why));
        return pages.backTo(site);
    }

    @PostMapping("/restore")
    ModelAndView restore(@PathVariable String code, @RequestParam(defaultValue = "") String why) {
        Site site = pages.site(code);
        sites.restore(site.code(), change(why));
        return pages.backTo(site);
    }

    private AuditEntry entry(Site site, long id) {
        try {
            return history.entry(site.code(), id);
        } catch (NoSuchElementException gone) {
            throw Addressed.nothing();
        }
    }

    /** Contacts are for few eyes, and milestones for few hands. */
    private static void refuse(AuditEntry entry, HttpServletRequest request) {
        if (!PersonalHistory.mayPutBack(entry, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView putBack(Site site, long id) {
        String address = "/programme/sites/" + site.code() + "/history";
        return PutBackPage.of(history.preview(site.code(), id), address, site.name());
    }

    private Change change(String why) {
        return new Change(staff.name(), why.isBlank() ? null : why.strip());
    }

    private ModelAndView page(Site site, HttpServletRequest request) {
        ModelAndView page = pages.page(site, "", new FormProblems());
        List<AuditEntry> entries = PersonalHistory.shown(history.of(site.code(), LATEST), request);
        page.addObject("entries", entries);
        page.addObject("latest", LATEST);
        page.addObject(
                "reversible",
                entries.stream()
                        .filter(entry -> history.canBeUndone(entry) && PersonalHistory.mayPutBack(entry, request))
                        .map(AuditEntry::id)
                        .collect(Collectors.toSet()));
        return page;
    }
}
