package scot.tolbooth.portal.programme.record;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.FormProblems;

/** What the pages of a site's records have in common. */
record RecordPages(Sites sites, String name) {

    /** The site of an address, or 404. */
    Site site(String code) {
        return Addressed.site(sites, code);
    }

    /** A page about the site, with a form that was or was not right. */
    ModelAndView page(Site site, Object form, FormProblems problems) {
        return page(name, site, form, problems);
    }

    ModelAndView page(String template, Site site, Object form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/record/" + template);
        page.addObject("site", site);
        page.addObject("form", form);
        page.addObject("problems", problems);
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    ModelAndView backTo(Site site) {
        return new ModelAndView("redirect:/programme/sites/" + site.code() + "/" + name);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
