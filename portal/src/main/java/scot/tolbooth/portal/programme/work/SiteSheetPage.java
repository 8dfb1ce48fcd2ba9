package scot.tolbooth.portal.programme.work;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** All that a contractor has to know of one of its sites; its register is acknowledged here. */
@Controller
@RequestMapping("/programme/work/{code}")
class SiteSheetPage {

    private final OwnSites sites;
    private final WorkList work;
    private final OwnSurveys surveys;
    private final SiteFile file;
    private final AsbestosChecks asbestos;
    private final AsbestosRegister register;
    private final CurrentStaff staff;

    SiteSheetPage(
            OwnSites sites,
            WorkList work,
            OwnSurveys surveys,
            SiteFile file,
            AsbestosChecks asbestos,
            AsbestosRegister register,
            CurrentStaff staff) {
        this.sites = sites;
        this.work = work;
        this.surveys = surveys;
        this.file = file;
        this.asbestos = asbestos;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code) {
        return page(sites.find(code), Typed.nothing());
    }

    /** Records that somebody of the contractor has read the version of the register that the form shows. */
    @PostMapping("/acknowledgements")
    ModelAndView acknowledge(@PathVariable String code, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Typed typed = new Typed(fields);
        Integer version = typed.required("register_version", CsvColumn.wholeNumber(1, 999_999));
        String person = typed.required("person", SiteSheetPage::name);
        if (version != null && person != null) {
            typed.attempt(
                    () -> register.acknowledge(own.code(), version, own.contractorId(), person, typed.change(staff)));
        }
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:/programme/work/" + own.code())
                : page(own, typed);
    }

    private ModelAndView page(OwnSite own, Typed typed) {
        ModelAndView page = new ModelAndView("programme/work-site");
        page.addObject("own", own);
        page.addObject("row", work.row(own));
        page.addObject("today", sites.today());
        page.addObject("contacts", file.contacts(own, sites));
        page.addObject("access", file.access(own));
        page.addObject("areas", asbestos.state(own.code()).areas());
        page.addObject("register", file.register(own));
        page.addObject("unread", work.unread(own).orElse(null));
        page.addObject("documents", file.documents(own));
        page.addObject("surveys", work.surveysOf(own));
        page.addObject("analysable", surveys.analysable(own));
        page.addObject("visits", work.visitsOf(own));
        page.addObject("typed", typed);
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static String name(String text) {
        if (text.isEmpty() || text.length() > 120) {
            throw new IllegalArgumentException("must be 1 to 120 characters");
        }
        return text;
    }
}
