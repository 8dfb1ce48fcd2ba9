package scot.tolbooth.portal.operations.way;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;
import scot.tolbooth.radius.way.WaysIn;

/** Where engineers switch ways in on and off, for the whole service and at each site. */
@Controller
class WayPages {

    private static final String SERVICE = "/operations/ways-in";
    private static final String OF_SITE = "/operations/sites/{code}/ways-in";

    private final WaysIn ways;
    private final Sites sites;
    private final CurrentStaff staff;

    WayPages(WaysIn ways, Sites sites, CurrentStaff staff) {
        this.ways = ways;
        this.sites = sites;
        this.staff = staff;
    }

    @GetMapping(SERVICE)
    ModelAndView ofService() {
        return page(null, WayForm.of(ways.ofService()));
    }

    @PostMapping(SERVICE)
    ModelAndView saveService(@RequestParam Map<String, String> fields) {
        return save(null, new Typed(fields));
    }

    @GetMapping(OF_SITE)
    ModelAndView ofSite(@PathVariable String code) {
        Site site = find(code);
        return page(site, WayForm.of(ways.of(site.code())));
    }

    @PostMapping(OF_SITE)
    ModelAndView saveSite(@PathVariable String code, @RequestParam Map<String, String> fields) {
        return save(find(code), new Typed(fields));
    }

    private ModelAndView save(@Nullable Site site, Typed typed) {
        try {
            typed.attempt(() -> {
                WaySettings settings = WayForm.read(typed, site == null ? null : site.code());
                return ways.replace(settings, typed.change(staff));
            });
        } catch (StaleVersionException stale) {
            typed.problems().add("mobile", "and the rest have been changed by someone else meanwhile: open them again");
        }
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:"
                        + (site == null
                                ? SERVICE
                                : OF_SITE.replace("{code}", site.code().value())))
                : page(site, typed);
    }

    private ModelAndView page(@Nullable Site site, Typed typed) {
        for (WayIn way : WayIn.values()) {
            typed.problems().label(way.word(), way.label());
        }
        ModelAndView page = new ModelAndView("operations/way/ways-in");
        page.addObject("site", site);
        page.addObject("form", typed);
        page.addObject("problems", typed.problems());
        page.addObject("ways", WayIn.values());
        page.addObject("service", ways.ofService().over(ways.ofService()));
        page.addObject("differing", ways.ofSites());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Site find(String code) {
        try {
            return Optional.of(new SiteCode(code))
                    .flatMap(sites::find)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notACode) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such site", notACode);
        }
    }
}
