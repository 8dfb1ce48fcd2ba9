package scot.tolbooth.portal.programme.contractor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** Where a contractor is assigned to sites, and where that ends. */
@Controller
@RequestMapping(ContractorPage.ALL + "/{id}/assignments")
class AssignmentPages {

    private final Contractors contractors;
    private final ContractorPage pages;
    private final CurrentStaff staff;
    private final ScottishTime time;

    AssignmentPages(Contractors contractors, Sites sites, CurrentStaff staff, Clock clock) {
        this.contractors = contractors;
        this.time = new ScottishTime(clock);
        this.pages = new ContractorPage(contractors, sites, time);
        this.staff = staff;
    }

    @PostMapping
    ModelAndView assign(@PathVariable String id, @RequestParam Map<String, String> fields) {
        Contractor contractor = pages.find(id);
        Typed typed = new Typed(fields);
        new AssignmentForm(contractors, staff, time.today()).assign(typed, contractor.id(), null);
        return answer(contractor, typed);
    }

    /** Ends one with the day that was typed, or else with today. */
    @PostMapping("/{assignment}/end")
    ModelAndView end(@PathVariable String id, @PathVariable long assignment, @RequestParam Map<String, String> fields) {
        Contractor contractor = pages.find(id);
        Assignment one = contractors.assignmentsOf(contractor.id()).stream()
                .filter(stored -> stored.id() == assignment)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Typed typed = new Typed(fields);
        LocalDate lastDay = typed.optional("last_day", CsvColumn::date);
        if (typed.problems().isEmpty()) {
            LocalDate end = lastDay == null ? time.today() : lastDay;
            typed.attempt(() -> contractors.end(one.id(), end, typed.change(staff)));
        }
        return typed.get("back").equals("site") && typed.problems().isEmpty()
                ? new ModelAndView("redirect:/programme/sites/" + one.site() + "/contractors")
                : answer(contractor, typed);
    }

    private ModelAndView answer(Contractor contractor, Typed typed) {
        return typed.problems().isEmpty()
                ? ContractorPage.redirect(contractor)
                : pages.of(contractor, ContractorForm.of(contractor), Typed.nothing(), typed);
    }
}
