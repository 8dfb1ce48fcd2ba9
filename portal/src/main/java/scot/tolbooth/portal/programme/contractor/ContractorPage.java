package scot.tolbooth.portal.programme.contractor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** The page of one contractor, with its forms: itself, a new accreditation, a new assignment. */
record ContractorPage(Contractors contractors, Sites sites, ScottishTime time) {

    static final String ALL = "/programme/contractors";

    /** Assignments on a page. */
    private static final int SIZE = 100;

    /** The contractor that an address names, or else a page that says that there is none. */
    Contractor find(String id) {
        return Addressed.found(id, ContractorId::new, contractors::find);
    }

    ModelAndView fresh(Typed form) {
        return page(form, Typed.nothing(), Typed.nothing()).addObject("isNew", true);
    }

    /** With what is stored, and that page of its assignments. */
    ModelAndView of(Contractor contractor, int page) {
        ModelAndView view = of(contractor, ContractorForm.of(contractor), Typed.nothing(), Typed.nothing());
        return assignments(view, contractor, page);
    }

    /** With what was typed into its forms. */
    ModelAndView of(Contractor contractor, Typed form, Typed accreditation, Typed assignment) {
        ModelAndView page = page(form, accreditation, assignment);
        page.addObject("isNew", false);
        page.addObject("contractor", contractor);
        page.addObject("today", time.today());
        page.addObject("soon", time.today().plusDays(ContractorRow.WARNING_DAYS));
        page.addObject("bodies", Accreditation.WELL_KNOWN_BODIES);
        page.addObject("standards", Accreditation.WELL_KNOWN_STANDARDS);
        return assignments(page, contractor, 1);
    }

    private ModelAndView assignments(ModelAndView view, Contractor contractor, int asked) {
        List<Assignment> all = contractors.assignmentsOf(contractor.id()).stream()
                .sorted(Comparator.comparing((Assignment one) -> !one.isActiveOn(time.today())))
                .toList();
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int page = Math.max(1, Math.min(pages, asked));
        List<Assignment> shown = all.subList((page - 1) * SIZE, Math.min(all.size(), page * SIZE));
        view.addObject("assignmentCount", all.size());
        view.addObject("assignments", shown);
        view.addObject("siteNames", siteNames(shown));
        view.addObject("page", page);
        return view.addObject("pages", pages);
    }

    private Map<SiteCode, String> siteNames(List<Assignment> shown) {
        return sites.of(shown.stream().map(Assignment::site).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Site::code, Site::name));
    }

    private static ModelAndView page(Typed form, Typed accreditation, Typed assignment) {
        ModelAndView page = new ModelAndView("programme/contractor");
        page.addObject("form", form);
        page.addObject("accreditation", accreditation);
        page.addObject("assignment", assignment);
        page.addObject("works", WorkKind.values());
        boolean right = List.of(form, accreditation, assignment).stream()
                .map(Typed::problems)
                .allMatch(FormProblems::isEmpty);
        page.addObject("isRight", right);
        if (!right) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    static ModelAndView redirect(Contractor contractor) {
        return new ModelAndView("redirect:" + ALL + "/" + contractor.id());
    }
}
