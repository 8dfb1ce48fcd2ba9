package scot.tolbooth.portal.programme;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.rollout.ForecastReason;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** Where the dates of one milestone of one site are recorded, with what its gate waits for. */
@Controller
@RequestMapping("/programme/sites/{code}/milestones/{milestone}")
class MilestonePage {

    private final Programme programme;
    private final Rollout rollout;
    private final Gates gates;
    private final CurrentStaff staff;

    MilestonePage(Programme programme, Rollout rollout, Gates gates, CurrentStaff staff) {
        this.programme = programme;
        this.rollout = rollout;
        this.gates = gates;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @PathVariable String milestone) {
        ProgrammeRow row = ProgrammePages.find(programme, code);
        Milestone wanted = milestone(milestone);
        return page(row, wanted, MilestoneForm.of(recorded(row.site().code(), wanted)), new FormProblems());
    }

    @PostMapping
    ModelAndView save(@PathVariable String code, @PathVariable String milestone, MilestoneForm form) {
        ProgrammeRow row = ProgrammePages.find(programme, code);
        Milestone wanted = milestone(milestone);
        FormProblems problems = new FormProblems();
        MilestoneEntry entry = form.read(row.site().code(), wanted, problems);
        SiteMilestone recorded = recorded(row.site().code(), wanted);
        if (!form.hasSeen(recorded)) {
            return changedMeanwhile(row, form, recorded);
        }
        if (problems.isEmpty()) {
            record(entry.having(recorded), problems);
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:/programme/sites/" + row.code())
                : again(page(row, wanted, form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void record(MilestoneEntry entry, FormProblems problems) {
        try {
            rollout.record(entry, staff.change());
        } catch (StaleVersionException changed) {
            problems.add("planned", "was changed by someone else at this moment: look at it again");
        } catch (IllegalArgumentException refused) {
            problems.add(refused);
        }
    }

    private ModelAndView changedMeanwhile(ProgrammeRow row, MilestoneForm form, SiteMilestone recorded) {
        FormProblems problems = new FormProblems();
        problems.add(
                "planned",
                "or another date was changed by someone else while you were writing. Nothing is lost: what they"
                        + " recorded is shown below, what you typed is still in the form. Save again to replace theirs");
        ModelAndView page = page(row, recorded.milestone(), form.havingSeen(recorded), problems);
        page.addObject("theirs", recorded);
        return again(page, HttpStatus.CONFLICT);
    }

    private ModelAndView page(ProgrammeRow row, Milestone milestone, MilestoneForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/milestone");
        page.addObject("row", row);
        page.addObject("milestone", milestone);
        page.addObject("gate", gates.of(row.site().code(), milestone));
        page.addObject(
                "reasons",
                Stream.of(ForecastReason.values())
                        .filter(reason -> reason != ForecastReason.NOT_STATED)
                        .toList());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    private SiteMilestone recorded(SiteCode site, Milestone wanted) {
        return rollout.of(site).stream()
                .filter(recorded -> recorded.milestone() == wanted)
                .findFirst()
                .orElseGet(() -> new SiteMilestone(site, wanted, null, null, null, null));
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
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
