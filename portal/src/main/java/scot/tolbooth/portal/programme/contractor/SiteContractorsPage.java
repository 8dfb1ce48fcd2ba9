package scot.tolbooth.portal.programme.contractor;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** Who works at one site, and where another is assigned to it. */
@Controller
@RequestMapping("/programme/sites/{code}/contractors")
class SiteContractorsPage {

    private final Contractors contractors;
    private final Visits visits;
    private final Sites sites;
    private final CurrentStaff staff;
    private final ScottishTime time;

    SiteContractorsPage(Contractors contractors, Visits visits, Sites sites, CurrentStaff staff, Clock clock) {
        this.contractors = contractors;
        this.visits = visits;
        this.sites = sites;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView show(@PathVariable String code) {
        return page(site(code), Typed.nothing());
    }

    @PostMapping
    ModelAndView assign(@PathVariable String code, @RequestParam Map<String, String> fields) {
        Site site = site(code);
        Typed typed = new Typed(fields);
        new AssignmentForm(contractors, staff, time.today()).assign(typed, null, site.code());
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:/programme/sites/" + site.code() + "/contractors")
                : page(site, typed);
    }

    private ModelAndView page(Site site, Typed typed) {
        ModelAndView page = new ModelAndView("programme/site-contractors");
        page.addObject("site", site);
        page.addObject("typed", typed);
        page.addObject("today", time.today());
        page.addObject("assignments", contractors.at(site.code()));
        page.addObject(
                "contractors",
                contractors.all().stream().collect(Collectors.toMap(Contractor::id, Function.identity())));
        page.addObject(
                "choices",
                contractors.all().stream().filter(one -> !one.archived()).toList());
        page.addObject("visits", visits.at(site.code()));
        page.addObject("works", WorkKind.values());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Site site(String code) {
        return Addressed.site(sites, code);
    }
}
