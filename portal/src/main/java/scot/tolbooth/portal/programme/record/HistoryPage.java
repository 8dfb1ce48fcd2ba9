package scot.tolbooth.portal.programme.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteHistory;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.document.PersonalHistory;
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

    /** What stands in the way of putting a change back, and whether it may be put back all the same. */
    public record Obstacle(long id, String sentence, boolean confirmable) {}

    @GetMapping
    ModelAndView all(@PathVariable String code, HttpServletRequest request) {
        return page(pages.site(code), null, request);
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        Site site = pages.site(code);
        UndoOutcome outcome = undo(site, id, confirmed);
        if (outcome instanceof ChangedSince since) {
            return page(site, new Obstacle(id, since.sentence(), true), request);
        }
        if (outcome instanceof Impossible impossible) {
            return page(site, new Obstacle(id, impossible.sentence(), false), request);
        }
        return pages.backTo(site);
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

    private UndoOutcome undo(Site site, long id, boolean confirmed) {
        try {
            return history.undo(site.code(), id, confirmed, staff.change());
        } catch (NoSuchElementException gone) {
            throw RecordPages.notFound();
        }
    }

    private Change change(String why) {
        return new Change(staff.name(), why.isBlank() ? null : why.strip());
    }

    private ModelAndView page(Site site, @Nullable Obstacle obstacle, HttpServletRequest request) {
        ModelAndView page = pages.page(site, "", new FormProblems());
        page.addObject("entries", PersonalHistory.shown(history.of(site.code(), LATEST), request));
        page.addObject("latest", LATEST);
        page.addObject("obstacle", obstacle);
        if (obstacle != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
