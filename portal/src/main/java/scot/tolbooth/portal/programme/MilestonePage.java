package scot.tolbooth.portal.programme;

import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/** Where the dates of one milestone of one site are recorded. */
@Controller
@RequestMapping("/programme/sites/{code}/milestones/{milestone}")
class MilestonePage {

    private final Programme programme;
    private final Rollout rollout;
    private final CurrentStaff staff;
    private final ScottishTime time;

    MilestonePage(Programme programme, Rollout rollout, CurrentStaff staff, Clock clock) {
        this.programme = programme;
        this.rollout = rollout;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @PathVariable String milestone) {
        ProgrammeRow row = ProgrammePages.find(programme, code);
        Milestone wanted = milestone(milestone);
        MilestoneForm form = MilestoneForm.of(rollout.of(row.site().code()).stream()
                .filter(recorded -> recorded.milestone() == wanted)
                .findFirst()
                .orElse(null));
        return page(row, wanted, form, new FormProblems());
    }

    @PostMapping
    ModelAndView save(@PathVariable String code, @PathVariable String milestone, MilestoneForm form, Model model) {
        ProgrammeRow row = ProgrammePages.find(programme, code);
        Milestone wanted = milestone(milestone);
        FormProblems problems = new FormProblems();
        SiteMilestone read = form.read(row.site().code(), wanted, time.today(), problems);
        if (!problems.isEmpty()) {
            ModelAndView again = page(row, wanted, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        rollout.save(read, staff.change());
        return new ModelAndView("redirect:/programme/sites/" + row.code());
    }

    private static ModelAndView page(ProgrammeRow row, Milestone milestone, MilestoneForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/milestone");
        page.addObject("row", row);
        page.addObject("milestone", milestone);
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    private static Milestone milestone(String word) {
        try {
            return Milestone.of(word.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such milestone", unknown);
        }
    }
}
