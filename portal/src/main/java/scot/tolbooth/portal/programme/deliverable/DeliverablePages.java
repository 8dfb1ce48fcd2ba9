package scot.tolbooth.portal.programme.deliverable;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.rollout.rag.DeliverableId;
import scot.tolbooth.inventory.rollout.report.Deliverable;
import scot.tolbooth.inventory.rollout.report.DeliverableStandings;
import scot.tolbooth.inventory.rollout.report.Deliverables;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/** All deliverables of the programme, and one. */
@Controller
@RequestMapping("/programme/deliverables")
class DeliverablePages {

    private final Deliverables deliverables;
    private final DeliverableStandings standings;
    private final CurrentStaff staff;
    private final ScottishTime time;

    DeliverablePages(Deliverables deliverables, DeliverableStandings standings, CurrentStaff staff, Clock clock) {
        this.deliverables = deliverables;
        this.standings = standings;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("standings", standings.all(time.today()));
        return "programme/deliverables";
    }

    @GetMapping("/_new")
    ModelAndView fresh() {
        return page(null, DeliverableForm.empty(), new FormProblems());
    }

    @PostMapping("/_new")
    ModelAndView add(DeliverableForm form) {
        FormProblems problems = new FormProblems();
        Deliverable.Details details = form.read(problems);
        if (details != null) {
            problems.attempt(() -> deliverables.add(details, staff.change()));
        }
        return problems.isEmpty() ? backToAll() : page(null, form, problems);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id) {
        Deliverable deliverable = find(id);
        return page(deliverable, DeliverableForm.of(deliverable), new FormProblems());
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable long id, DeliverableForm form) {
        Deliverable deliverable = find(id);
        FormProblems problems = new FormProblems();
        Deliverable.Details details = form.read(problems);
        if (details != null) {
            replace(new Deliverable(deliverable.id(), details, form.readVersion()), problems);
        }
        return problems.isEmpty() ? backToAll() : page(deliverable, form, problems);
    }

    private void replace(Deliverable deliverable, FormProblems problems) {
        try {
            problems.attempt(() -> deliverables.replace(deliverable, staff.change()));
        } catch (StaleVersionException stale) {
            problems.add("title", "and the rest have been changed by someone else meanwhile: open the page again");
        }
    }

    private Deliverable find(long id) {
        Optional<Deliverable> found = id < 1 ? Optional.empty() : deliverables.find(new DeliverableId(id));
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such deliverable"));
    }

    private static ModelAndView page(@Nullable Deliverable deliverable, DeliverableForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/deliverable");
        page.addObject("deliverable", deliverable);
        page.addObject(
                "heading",
                deliverable == null
                        ? "Add a deliverable"
                        : deliverable.details().title());
        page.addObject("form", form);
        page.addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView backToAll() {
        return new ModelAndView("redirect:/programme/deliverables");
    }
}
