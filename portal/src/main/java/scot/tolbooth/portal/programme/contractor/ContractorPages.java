package scot.tolbooth.portal.programme.contractor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** All contractors, and each with its form. */
@Controller
@RequestMapping(ContractorPage.ALL)
class ContractorPages {

    private final Contractors contractors;
    private final ContractorPage pages;
    private final CurrentStaff staff;
    private final ScottishTime time;

    ContractorPages(Contractors contractors, Sites sites, CurrentStaff staff, Clock clock) {
        this.contractors = contractors;
        this.time = new ScottishTime(clock);
        this.pages = new ContractorPage(contractors, sites, time);
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        Map<ContractorId, List<Assignment>> assignments =
                contractors.assignments().stream().collect(Collectors.groupingBy(Assignment::contractor));
        model.addAttribute(
                "rows",
                contractors.all().stream()
                        .map(one -> ContractorRow.of(one, assignments.getOrDefault(one.id(), List.of()), time.today()))
                        .toList());
        return "programme/contractors";
    }

    /** An identifier never starts with an underscore. */
    @GetMapping("/_new")
    ModelAndView fresh() {
        return pages.fresh(Typed.nothing());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        return pages.of(pages.find(id), page);
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> fields) {
        Typed form = new Typed(fields);
        Contractor contractor = ContractorForm.read(form, List.of());
        if (contractor != null && contractors.find(contractor.id()).isPresent()) {
            form.problems().add("id", "must be one that no other contractor has");
        }
        if (contractor != null && form.problems().isEmpty()) {
            form.attempt(() -> contractors.save(contractor, form.change(staff)));
        }
        return contractor != null && form.problems().isEmpty()
                ? ContractorPage.redirect(contractor)
                : pages.fresh(form);
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable String id, @RequestParam Map<String, String> fields) {
        Contractor before = pages.find(id);
        Typed form = new Typed(fields);
        Contractor after = ContractorForm.read(form, before.accreditations());
        if (after != null && !after.id().equals(before.id())) {
            form.problems().add("id", "must not change");
        }
        if (after != null && form.problems().isEmpty()) {
            replace(after, form);
        }
        return form.problems().isEmpty()
                ? ContractorPage.redirect(before)
                : pages.of(before, form, Typed.nothing(), Typed.nothing());
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable String id, @RequestParam Map<String, String> fields) {
        Contractor contractor = pages.find(id);
        Typed typed = new Typed(fields);
        try {
            contractors.remove(contractor.id(), typed.change(staff));
            return new ModelAndView("redirect:" + ContractorPage.ALL);
        } catch (IllegalStateException | DataIntegrityViolationException refused) {
            Typed form = ContractorForm.of(contractor);
            form.problems()
                    .add("archived", "is what one becomes that has worked for the council: it cannot be removed");
            return pages.of(contractor, form, Typed.nothing(), Typed.nothing());
        }
    }

    private void replace(Contractor contractor, Typed form) {
        try {
            form.attempt(() -> contractors.replace(contractor, form.change(staff)));
        } catch (StaleVersionException stale) {
            form.problems().add("name", "has been changed by someone else meanwhile: open it again");
        }
    }
}
