package scot.tolbooth.portal.programme.record;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.inventory.access.ConstraintId;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** When a site can be worked in. */
@Controller
@RequestMapping("/programme/sites/{code}/access")
class AccessPage {

    private final RecordPages pages;
    private final AccessConstraints access;
    private final CurrentStaff staff;

    AccessPage(Sites sites, AccessConstraints access, CurrentStaff staff) {
        this.pages = new RecordPages(sites, "access");
        this.access = access;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        return all(pages.site(code), AccessForm.empty(), new FormProblems());
    }

    @PostMapping
    ModelAndView add(@PathVariable String code, AccessForm form) {
        Site site = pages.site(code);
        FormProblems problems = new FormProblems();
        AccessRule rule = form.read(problems);
        if (rule == null || !problems.isEmpty()) {
            return all(site, form, problems);
        }
        access.add(site.code(), rule, form.reason(), staff.change());
        return pages.backTo(site);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable String id) {
        Site site = pages.site(code);
        AccessConstraint constraint = constraint(site, id);
        return one(site, constraint, AccessForm.of(constraint), new FormProblems());
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable String code, @PathVariable String id, AccessForm form) {
        Site site = pages.site(code);
        AccessConstraint constraint = constraint(site, id);
        FormProblems problems = new FormProblems();
        AccessRule rule = form.read(problems);
        if (rule != null && problems.isEmpty()) {
            AccessConstraint after = constraint.with(rule, form.reason()).withVersion(form.seen());
            unlessStale(() -> access.replace(after, staff.change()), problems);
        }
        return problems.isEmpty() ? pages.backTo(site) : one(site, constraint, form, problems);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable String code, @PathVariable String id, @RequestParam @Nullable Long version) {
        Site site = pages.site(code);
        AccessConstraint constraint = constraint(site, id);
        FormProblems problems = new FormProblems();
        AccessConstraint seen = version == null ? constraint : constraint.withVersion(version);
        unlessStale(() -> access.remove(seen, staff.change()), problems);
        return problems.isEmpty() ? pages.backTo(site) : all(site, AccessForm.empty(), problems);
    }

    private static void unlessStale(Runnable change, FormProblems problems) {
        try {
            change.run();
        } catch (StaleVersionException stale) {
            problems.add("rule", "and the rest have been changed by someone else meanwhile: open the page again");
        }
    }

    private AccessConstraint constraint(Site site, String id) {
        AccessConstraint constraint = Addressed.found(id, ConstraintId::of, access::find);
        if (!constraint.site().equals(site.code())) {
            throw Addressed.nothing();
        }
        return constraint;
    }

    private ModelAndView one(Site site, AccessConstraint constraint, AccessForm form, FormProblems problems) {
        ModelAndView page = pages.page("constraint", site, form, problems);
        page.addObject("constraint", constraint);
        page.addObject("weekdays", DayOfWeek.values());
        return page;
    }

    private ModelAndView all(Site site, AccessForm form, FormProblems problems) {
        ModelAndView page = pages.page(site, form, problems);
        page.addObject("constraints", access.of(site.code()));
        page.addObject("weekdays", DayOfWeek.values());
        return page;
    }
}
