package scot.tolbooth.portal.programme.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/** What holds one site up: raised, given an owner, closed. */
@Controller
@RequestMapping("/programme/sites/{code}/blockers")
class BlockerPages {

    private final Sites sites;
    private final Blockers blockers;
    private final Contractors contractors;
    private final CurrentStaff staff;
    private final ScottishTime time;

    BlockerPages(Sites sites, Blockers blockers, Contractors contractors, CurrentStaff staff, Clock clock) {
        this.sites = sites;
        this.blockers = blockers;
        this.contractors = contractors;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        Site site = site(code);
        return page(site, BlockerForm.begun(time.today()), new FormProblems());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable long id) {
        Site site = site(code);
        return page(site, BlockerForm.of(existing(site, id)), new FormProblems());
    }

    @PostMapping
    ModelAndView raise(@PathVariable String code, BlockerForm form) {
        return save(site(code), form, "text");
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String code, @PathVariable long id, BlockerForm form) {
        Site site = site(code);
        existing(site, id);
        return save(site, form, "text");
    }

    private ModelAndView save(Site site, BlockerForm form, String wholeForm) {
        FormProblems problems = new FormProblems();
        Blocker blocker = form.read(site.code(), time.today(), problems);
        if (blocker != null && problems.isEmpty()) {
            try {
                if (blocker.id() == 0) {
                    blockers.raise(blocker, staff.change());
                } else {
                    blockers.replace(blocker, staff.change());
                }
            } catch (StaleVersionException changed) {
                problems.add(wholeForm, "and the rest were changed by someone else meanwhile; what you typed is below");
            } catch (DataIntegrityViolationException unknown) {
                problems.add("contractor", "must be one that is registered");
            }
        }
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/programme/sites/" + site.code() + "/blockers");
        }
        ModelAndView again = page(site, form, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Site site, BlockerForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/blockers");
        LocalDate today = time.today();
        List<BlockerRow> rows = blockers.of(site.code()).stream()
                .map(blocker -> BlockerRow.of(blocker, site, today))
                .toList();
        page.addObject("site", site);
        page.addObject("rows", rows);
        page.addObject("causes", BlockerCause.values());
        page.addObject("milestones", Milestone.values());
        page.addObject(
                "contractors",
                contractors.all().stream().filter(one -> !one.archived()).toList());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    private Blocker existing(Site site, long id) {
        return blockers.find(id)
                .filter(blocker -> blocker.site().equals(site.code()))
                .orElseThrow(Addressed::nothing);
    }

    private Site site(String code) {
        return Addressed.site(sites, code);
    }
}
